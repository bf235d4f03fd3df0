package dev.holdfast.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Lines for {@link CompiledOperatorsTest}: expressions and actions over the variables of {@link Lines}, with what becomes of them. */
final class CompiledLines {
    private CompiledLines() {}

    /**
     * @param outcome the value, or the successors as the variables that change
     */
    record Line(String expression, String outcome) {
        boolean isTruth() {
            return outcome.equals("TRUE") || outcome.equals("FALSE");
        }

        /** As a predicate that is true of no other value. */
        String predicate() {
            return isTruth() ? expression : "(" + expression + ") = " + outcome;
        }

        /** What the predicate comes to. */
        String truth() {
            return outcome.equals("FALSE") || outcome.equals("fails") ? outcome : "TRUE";
        }

        /** As an action of all variables: those before the colon are its own, the rest stay. */
        String action() {
            String[] parts = expression.split(" : ", 2);
            List<String> own = List.of(parts[0].split(" "));
            String rest = Lines.VARIABLES.stream().map(Lines.Held::name).filter(name -> !own.contains(name))
                    .collect(Collectors.joining(", "));
            return "UNCHANGED <<" + rest + ">> /\\ (" + parts[1] + ")";
        }
    }

    /** The state: see {@link Lines#VARIABLES}. Generated code decides them all by itself. */
    static final List<Line> VALUES = lines(
            """
                    yes ==> TRUE
                    no ==> FALSE
                    ~no ==> TRUE
                    ~yes ==> FALSE
                    ~~yes ==> TRUE
                    yes /\\ no ==> FALSE
                    yes /\\ ~no ==> TRUE
                    yes /\\ yes ==> TRUE
                    no \\/ no ==> FALSE
                    no \\/ yes ==> TRUE
                    yes => no ==> FALSE
                    yes => yes ==> TRUE
                    no => one \\div zero = 1 ==> TRUE
                    no /\\ one \\div zero = 1 ==> FALSE
                    yes \\/ one \\div zero = 1 ==> TRUE
                    yes <=> no ==> FALSE
                    no <=> no ==> TRUE
                    yes <=> TRUE ==> TRUE
                    no <=> TRUE ==> FALSE
                    one = one + zero ==> TRUE
                    one = two ==> FALSE
                    one /= two ==> TRUE
                    one # one + zero ==> FALSE
                    yes = no ==> FALSE
                    yes /= no ==> TRUE
                    red = blue ==> FALSE
                    red = "red" ==> TRUE
                    red = "violet" ==> FALSE
                    mv = m ==> TRUE
                    mv = n ==> FALSE
                    mv = one ==> FALSE
                    mv = "m" ==> FALSE
                    mv # s ==> TRUE
                    mv = m ==> TRUE
                    one + two ==> 3
                    one + 0 ==> 1
                    0 + two ==> 2
                    one - two ==> -1
                    two - 0 ==> 2
                    three - three ==> 0
                    two * three ==> 6
                    less * three ==> -6
                    less * less ==> 4
                    -three ==> -3
                    -less ==> 2
                    three \\div two ==> 1
                    less \\div three ==> -1
                    three \\div one ==> 3
                    three % two ==> 1
                    less % three ==> 1
                    zero % three ==> 0
                    big + one ==> 2147483641
                    big + 7 ==> 2147483647
                    one < two ==> TRUE
                    two < two ==> FALSE
                    three < two ==> FALSE
                    one <= one ==> TRUE
                    two <= one ==> FALSE
                    two > one ==> TRUE
                    one > one ==> FALSE
                    one > two ==> FALSE
                    one >= one ==> TRUE
                    zero >= one ==> FALSE
                    one < 2 ==> TRUE
                    3 < two ==> FALSE
                    one..three ==> {1, 2, 3}
                    three..one ==> {}
                    two..two ==> {2}
                    less..zero ==> {-2, -1, 0}
                    one \\in s ==> TRUE
                    three \\in s ==> FALSE
                    three \\notin s ==> TRUE
                    one \\notin s ==> FALSE
                    less \\in s ==> FALSE
                    one \\in none ==> FALSE
                    two \\in {one, two} ==> TRUE
                    three \\in {one, two} ==> FALSE
                    two \\in {x \\in s : x > one} ==> TRUE
                    one \\in {x \\in s : x > one} ==> FALSE
                    three \\in {x \\in s : x > one} ==> FALSE
                    two \\in one..three ==> TRUE
                    less \\in one..three ==> FALSE
                    one \\in 1..3 ==> TRUE
                    zero \\in 1..3 ==> FALSE
                    three \\in 1..3 ==> TRUE
                    less \\in 1..3 ==> FALSE
                    big \\in 1..3 ==> FALSE
                    one \\in Nat ==> TRUE
                    zero \\in Nat ==> TRUE
                    less \\in Nat ==> FALSE
                    less \\in Int ==> TRUE
                    one \\in {1, 5, 9} ==> TRUE
                    two \\in {1, 5, 9} ==> FALSE
                    red \\in {"red", "violet"} ==> TRUE
                    blue \\in {"red", "violet"} ==> FALSE
                    red \\in c ==> TRUE
                    "green" \\in c ==> FALSE
                    mv \\in {m, 1} ==> TRUE
                    mv \\in 1..3 ==> FALSE
                    mv \\in SUBSET {1} ==> FALSE
                    mv \\in [1..2 -> {1}] ==> FALSE
                    mv \\in [a : {1}] ==> FALSE
                    mv \\in {1} \\X {2} ==> FALSE
                    mv \\in [a : s] ==> FALSE
                    mv \\in SUBSET s ==> FALSE
                    mv \\in [s -> t] ==> FALSE
                    mv \\in s \\X t ==> FALSE
                    s \\subseteq 0..4 ==> TRUE
                    s \\subseteq t ==> FALSE
                    {two} \\subseteq t ==> TRUE
                    none \\subseteq s ==> TRUE
                    s \\subseteq none ==> FALSE
                    s = {1, 2} ==> TRUE
                    s = {2, 1, 1} ==> TRUE
                    s = {1} ==> FALSE
                    s = {1, 2, 3} ==> FALSE
                    s = t ==> FALSE
                    none = {} ==> TRUE
                    {one, two} = s ==> TRUE
                    {one, one} = {1} ==> TRUE
                    s \\cup t ==> {1, 2, 3}
                    s \\cap t ==> {2}
                    s \\ t ==> {1}
                    t \\ s ==> {3}
                    s \\cup {three} ==> {1, 2, 3}
                    s \\ {one} ==> {2}
                    s \\cap none ==> {}
                    UNION {s, t} ==> {1, 2, 3}
                    UNION {s, none} ==> {1, 2}
                    UNION {none} ==> {}
                    SUBSET s ==> {{}, {1}, {2}, {1, 2}}
                    SUBSET none ==> {{}}
                    s \\in SUBSET (0..4) ==> TRUE
                    s \\in SUBSET (0..1) ==> FALSE
                    s \\in SUBSET t ==> FALSE
                    {two} \\in SUBSET t ==> TRUE
                    {one, two, one} ==> {1, 2}
                    {one} \\cup {two} ==> {1, 2}
                    s \\X t ==> {<<1, 2>>, <<1, 3>>, <<2, 2>>, <<2, 3>>}
                    s \\X none ==> {}
                    <<one, two>> \\in s \\X t ==> TRUE
                    <<two, one>> \\in s \\X t ==> FALSE
                    <<three, two>> \\in s \\X t ==> FALSE
                    <<one, two, two>> \\in s \\X t ==> FALSE
                    pair \\in (0..9) \\X {"red"} ==> TRUE
                    pair \\in (2..9) \\X {"red"} ==> FALSE
                    pair \\in (0..9) \\X {"blue"} ==> FALSE
                    pair \\in (0..9) \\X {"red"} \\X {1} ==> FALSE
                    Cardinality(s) ==> 2
                    Cardinality(none) ==> 0
                    Cardinality({one, one + zero}) ==> 1
                    Cardinality({one, two}) ==> 2
                    IsFiniteSet(s) ==> TRUE
                    f[1] ==> 5
                    f[one] ==> 5
                    f[three] ==> 7
                    f[two + 1] ==> 7
                    g[red] ==> 3
                    g["blue"] ==> 1
                    r.a ==> 1
                    r.b ==> TRUE
                    h[blue].a ==> 1
                    h[red].b ==> TRUE
                    h["blue"].b ==> FALSE
                    pair[1] ==> 1
                    pair[2] ==> "red"
                    q[two] ==> 5
                    q[1] ==> 4
                    odd[two] ==> 9
                    odd[three] ==> 3
                    odd[one] ==> 1
                    low[two] ==> 5
                    low[three] ==> 3
                    gap[three] ==> 5
                    gap[one] ==> 4
                    gap[one + three] ==> 6
                    hue[red] ==> 2
                    hue[blue] ==> 1
                    far[one] ==> 1
                    far[three + 9] ==> 2
                    far[three * 6] ==> 8
                    [far EXCEPT ![three * 6] = 0][18] ==> 0
                    DOMAIN f ==> {1, 2, 3}
                    DOMAIN q ==> {1, 2}
                    DOMAIN empty ==> {}
                    DOMAIN r ==> {"a", "b"}
                    [x \\in 1..2 |-> x + one] ==> <<2, 3>>
                    [x \\in {"red"} |-> two] ==> [red |-> 2]
                    [x \\in {1, 2}, y \\in {3} |-> x + y + zero][1, 3] ==> 4
                    [<<x, y>> \\in {<<1, 2>>} |-> x + y + zero] ==> (<<1, 2>> :> 3)
                    [f EXCEPT ![2] = one] ==> <<5, 1, 7>>
                    [f EXCEPT ![two] = @ + one] ==> <<5, 7, 7>>
                    [f EXCEPT ![one] = zero, ![one] = @ + 4] ==> <<4, 6, 7>>
                    [g EXCEPT ![red] = @ * two] ==> [blue |-> 1, green |-> 2, red |-> 6]
                    [r EXCEPT !.a = @ + one, !.b = ~@] ==> [a |-> 2, b |-> FALSE]
                    [h EXCEPT ![red].a = one, !["blue"].b = yes] ==> [blue |-> [a |-> 1, b |-> TRUE], red |-> [a |-> 1, b |-> TRUE]]
                    [pair EXCEPT ![2] = blue] ==> <<1, "blue">>
                    [q EXCEPT ![2] = @ + one] ==> <<4, 6>>
                    f = <<5, 6, 7>> ==> TRUE
                    f = <<5, 6, 8>> ==> FALSE
                    f = <<4, 6, 7>> ==> FALSE
                    f = <<5, 6>> ==> FALSE
                    r = [a |-> 1, b |-> TRUE] ==> TRUE
                    r = [a |-> 1, c |-> TRUE] ==> FALSE
                    r = [a |-> 1, b |-> FALSE] ==> FALSE
                    q = <<4, 5>> ==> TRUE
                    q = <<4>> ==> FALSE
                    q = empty ==> FALSE
                    empty = <<>> ==> TRUE
                    q /= <<>> ==> TRUE
                    maybe = n ==> TRUE
                    maybe = m ==> FALSE
                    maybe = <<1, 2>> ==> FALSE
                    f \\in [1..3 -> 0..9] ==> TRUE
                    f \\in [1..3 -> 0..6] ==> FALSE
                    f \\in [1..2 -> 0..9] ==> FALSE
                    f \\in [1..3 -> {5, 6} \\cup {three + 4}] ==> TRUE
                    f \\in [1..3 -> s] ==> FALSE
                    f \\in [1..three -> 0..9] ==> TRUE
                    f \\in [1..two -> 0..9] ==> FALSE
                    r \\in [a : 0..9, b : BOOLEAN] ==> TRUE
                    r \\in [a : {2}, b : BOOLEAN] ==> FALSE
                    r \\in [a : 0..9, c : BOOLEAN] ==> FALSE
                    r \\in [a : s, b : {yes}] ==> TRUE
                    r \\in [a : t, b : {yes}] ==> FALSE
                    r \\in [a : s, b : {no}] ==> FALSE
                    r \\in [a : s, b : {yes}, c : {1}] ==> FALSE
                    q \\in Seq(0..9) ==> TRUE
                    q \\in Seq({4}) ==> FALSE
                    r \\in Seq(0..9) ==> FALSE
                    f \\in Funs ==> TRUE
                    f \\in FewFuns ==> FALSE
                    q \\in Funs ==> FALSE
                    r \\in Recs ==> TRUE
                    [r EXCEPT !.a = @ + 9] \\in Recs ==> FALSE
                    [a |-> one, c |-> yes] \\in Recs ==> FALSE
                    pair \\in Pairs ==> TRUE
                    <<one, blue>> \\in Pairs ==> FALSE
                    <<one, red, one>> \\in Pairs ==> FALSE
                    r \\in Pairs ==> FALSE
                    s \\in Subs ==> TRUE
                    {three, one + 4} \\in Subs ==> FALSE
                    q \\in Lists ==> TRUE
                    <<one, less>> \\in Lists ==> FALSE
                    mv \\in Funs ==> FALSE
                    mv \\in Recs ==> FALSE
                    mv \\in Pairs ==> FALSE
                    mv \\in Subs ==> FALSE
                    mv \\in Lists ==> FALSE
                    (IF yes THEN f ELSE q) \\in Funs ==> TRUE
                    (IF no THEN f ELSE q) \\in Funs ==> FALSE
                    {two} \\in Mine ==> TRUE
                    {three} \\in Mine ==> FALSE
                    {two} \\in Under(s) ==> TRUE
                    {three} \\in Under(s) ==> FALSE
                    LET Own == SUBSET s IN {three} \\in Own ==> FALSE
                    \\E x \\in {0, 1} : one \\in IF x = 0 THEN s ELSE t ==> TRUE
                    Down(one, 3) ==> 8
                    Sum[3] ==> 7
                    empty \\in Seq({}) ==> TRUE
                    [{1, 2} -> {one, two}] ==> {<<1, 1>>, <<1, 2>>, <<2, 1>>, <<2, 2>>}
                    [a : s, b : {three}] ==> {[a |-> 1, b |-> 3], [a |-> 2, b |-> 3]}
                    [a |-> one, b |-> yes] ==> [a |-> 1, b |-> TRUE]
                    <<one, red>> ==> <<1, "red">>
                    Len(q) ==> 2
                    Len(empty) ==> 0
                    Len(f) ==> 3
                    Head(q) ==> 4
                    Tail(q) ==> <<5>>
                    Tail(f) ==> <<6, 7>>
                    Append(q, one) ==> <<4, 5, 1>>
                    Append(empty, two) ==> <<2>>
                    q \\o <<one>> ==> <<4, 5, 1>>
                    empty \\o q ==> <<4, 5>>
                    q \\o f ==> <<4, 5, 5, 6, 7>>
                    SubSeq(f, 2, 3) ==> <<6, 7>>
                    SubSeq(f, 1, 1) ==> <<5>>
                    SubSeq(f, 3, 2) ==> <<>>
                    SubSeq(q, 1, 2) ==> <<4, 5>>
                    1 :> one @@ 2 :> two ==> <<1, 2>>
                    1 :> one @@ 1 :> two ==> <<1>>
                    1 :> zero @@ f ==> <<0, 6, 7>>
                    f @@ 1 :> zero ==> <<5, 6, 7>>
                    "red" :> two ==> [red |-> 2]
                    Assert(yes, "said") ==> TRUE
                    TLCEval(s) ==> {1, 2}
                    \\A x \\in s : x > zero ==> TRUE
                    \\A x \\in s : x > one ==> FALSE
                    \\A x \\in none : x = one ==> TRUE
                    \\E x \\in s : x > one ==> TRUE
                    \\E x \\in s : x > two ==> FALSE
                    \\E x \\in none : TRUE ==> FALSE
                    \\E x, y \\in s : x + y = 4 ==> TRUE
                    \\A x, y \\in s : x + y < 4 ==> FALSE
                    \\A x \\in s, y \\in t : x <= y ==> TRUE
                    \\E x \\in s, y \\in t : x > y ==> FALSE
                    \\E <<x, y>> \\in s \\X t : x + y = 5 ==> TRUE
                    \\E <<x, y>> \\in s \\X t : x - y = 1 ==> FALSE
                    \\E x \\in {one, two} : x = 2 ==> TRUE
                    \\A x \\in {one, two} : x = 2 ==> FALSE
                    {x \\in s : x > one} ==> {2}
                    {x \\in 0..4 : x \\in s} ==> {1, 2}
                    {x \\in {one, two, three} : x # two} ==> {1, 3}
                    {x + one : x \\in s} ==> {2, 3}
                    {x * zero : x \\in s} ==> {0}
                    {<<x, y>> : x \\in s, y \\in {three}} ==> {<<1, 3>>, <<2, 3>>}
                    {x + y : <<x, y>> \\in s \\X t} ==> {3, 4, 5}
                    CHOOSE x \\in s : x > zero ==> 1
                    CHOOSE x \\in s : x > one ==> 2
                    CHOOSE x \\in 0..4 : x \\notin s ==> 0
                    CHOOSE x \\in {three, one, two} : x > one ==> 2
                    IF \\E x \\in s : x > one THEN CHOOSE x \\in s : x > one ELSE zero ==> 2
                    IF \\E x \\in s : x > two THEN CHOOSE x \\in s : x > two ELSE zero ==> 0
                    CHOOSE x \\in c : x = red ==> "red"
                    CHOOSE x \\in c : x # red ==> "blue"
                    CHOOSE x \\in {m, n} : x = mv ==> m
                    {one, 1} ==> {1}
                    {one, 2} \\cup {two, 3} ==> {1, 2, 3}
                    {s, t, s \\cap t} = {{2}, {1, 2}, {2, 3}} ==> TRUE
                    {1, 2} \\cap {two, three} ==> {2}
                    one \\in {1, two} ==> TRUE
                    <<s, one>> = <<{1, 2}, 1>> ==> TRUE
                    <<s, one>> = <<{1, 2}, 2>> ==> FALSE
                    {<<one>>, <<two, red>>} = {} ==> FALSE
                    {{m}, {one}} = {} ==> FALSE
                    {<<1, one>>, <<2, red>>} = {} ==> FALSE
                    {[a |-> one], [b |-> red]} = {} ==> FALSE
                    {<<one, yes>>, <<two, no>>} = {<<1, TRUE>>, <<2, FALSE>>} ==> TRUE
                    {{one}, {two, three}} = {{1}, {2, 3}} ==> TRUE
                    {none, {one}} = {{}, {1}} ==> TRUE
                    {<<>>, <<one>>} = {<<>>, <<1>>} ==> TRUE
                    {mv, one} = {m, 1} ==> TRUE
                    {<<mv>>, <<one>>} = {<<m>>, <<1>>} ==> TRUE
                    (IF yes THEN one ELSE red) = 1 ==> TRUE
                    (IF no THEN one ELSE red) = "red" ==> TRUE
                    IF one \\div two = 0 THEN {} ELSE {} ==> {}
                    IF one \\div two = 0 THEN {1} ELSE {1} ==> {1}
                    IF one \\div two = 0 THEN <<>> ELSE <<>> ==> <<>>
                    IF one \\div two = 0 THEN <<1>> ELSE <<1>> ==> <<1>>
                    IF one \\div two = 0 THEN 5 ELSE 5 ==> 5
                    IF one \\div two = 0 THEN f ELSE f ==> <<5, 6, 7>>
                    CASE FALSE -> one [] yes -> two ==> 2
                    LET Inc(x) == x + one Apply(Op(_), x) == Op(x) IN Apply(Inc, two) ==> 3
                    \\E z \\in s : LET Inc(x) == x + z Apply(Op(_), x) == Op(x) IN Apply(Inc, one) = 3 ==> TRUE
                    \\A z \\in s : LET Inc(x) == x + z Apply(Op(_), x) == Op(x) IN Apply(Inc, one) = 3 ==> FALSE
                    LET Apply(Op(_), x) == Op(x) IN Apply(Twice, two) ==> 4
                    IF yes THEN one ELSE two ==> 1
                    IF no THEN one ELSE two ==> 2
                    IF one = 1 THEN s ELSE t ==> {1, 2}
                    IF one = 2 THEN s ELSE t ==> {2, 3}
                    IF yes THEN f ELSE <<1, 2, 3>> ==> <<5, 6, 7>>
                    IF no THEN q ELSE <<one>> ==> <<1>>
                    IF no THEN one \\div zero ELSE two ==> 2
                    (IF yes THEN f ELSE q)[2] ==> 6
                    Len(IF no THEN f ELSE q) ==> 2
                    CASE no -> one [] yes -> two ==> 2
                    CASE no -> one [] no -> two [] OTHER -> three ==> 3
                    CASE yes -> one [] one \\div zero = 1 -> two ==> 1
                    LET x == one + one IN x * x ==> 4
                    LET x == one \\div zero IN two ==> 2
                    LET Add(x, y) == x + y IN Add(one, two) ==> 3
                    LET Apply(Op(_), x) == Op(Op(x)) IN Apply(LAMBDA y : y + y, two) ==> 8
                    Twice(three) ==> 6
                    [kind |-> "req", to |-> one] \\in sent ==> TRUE
                    [kind |-> "ack", to |-> one] \\in sent ==> FALSE
                    sent \\cup {[kind |-> "ack", to |-> two]} ==> {[kind |-> "ack", to |-> 2], [kind |-> "req", to |-> 1]}
                    {x.to : x \\in sent} ==> {1}
                    \\E x \\in sent : x.kind = "req" /\\ x.to = one ==> TRUE
                    \\E x \\in sent : x.kind = "ack" ==> FALSE
                    ENABLED (one' = 2) ==> TRUE
                    ENABLED (one' = 2 /\\ no) ==> FALSE
                    ENABLED (one' \\in none) ==> FALSE
                    ENABLED (one' \\in s /\\ one' > 1) ==> TRUE
                    ENABLED (one' \\in s /\\ one' > 2) ==> FALSE
                    ENABLED ((no /\\ one' = 1) \\/ (yes /\\ one' = 2)) ==> TRUE
                    ENABLED (\\E x \\in s : one' = x /\\ x = two) ==> TRUE
                    ENABLED (UNCHANGED one /\\ one' = 2) ==> FALSE
                    ENABLED (UNCHANGED <<one, two>> /\\ one' # two') ==> TRUE
                    ENABLED (IF yes THEN no ELSE one' = 1) ==> FALSE
                    ENABLED (CASE no -> one' = 1 [] OTHER -> one' = two) ==> TRUE
                    ENABLED <<one' = 1>>_one ==> FALSE
                    ENABLED <<one' = 2>>_one ==> TRUE
                    ENABLED (LET x == two IN one' = x /\\ one' = 2) ==> TRUE
                    ENABLED (no => one' = 3) ==> TRUE
                    ENABLED (\\A x \\in s : x > 0) ==> TRUE
                    ENABLED (\\A x \\in s : x > 1) ==> FALSE
                    """);

    /** Their values come from the reference engine, asked for a part: generated code must bring what that part needs. */
    static final List<Line> ISLANDS = lines("""
            two ^ three ==> 8
            ToString(one) ==> "1"
            Cardinality(Permutations({one, two})) ==> 2
            SelectSeq(f, LAMBDA x : x > 5) ==> <<6, 7>>
            SortSeq(f, LAMBDA x, y : x > y) ==> <<7, 6, 5>>
            one \\in any ==> FALSE
            7 \\in any ==> TRUE
            Cardinality(any) ==> 2
            any \\cup s ==> {1, 2, 7, 8}
            any = {7, 8} ==> TRUE
            Down(one, three) ==> 8
            Sum[three] ==> 7
            [x \\in Nat |-> x + one][3] ==> 4
            ToString(s) ==> "{1, 2}"
            ToString(<<one, yes, red>>) ==> "<<1, TRUE, \\"red\\">>"
            ToString(mv) ==> "m"
            ToString(far[two]) ==> "2"
            ToString(q) ==> "<<4, 5>>"
            ToString(maybe) ==> "n"
            LET x == {one, two} IN ToString(x) ==> "{1, 2}"
            LET x == IF no THEN f ELSE q IN ToString(x) ==> "<<4, 5>>"
            \\E x \\in {one, two} : ToString(x) = "2" ==> TRUE
            \\E x \\in {one, two} : ToString(x) = "3" ==> FALSE
            \\E x \\in {<<one, yes>>} : ToString(x) = "<<1, TRUE>>" ==> TRUE
            \\E x \\in {{one, two, one}} : ToString(x) = "{1, 2}" ==> TRUE
            \\E x \\in {s \\cap t} : ToString(x) = "{2}" ==> TRUE
            \\E x \\in {IF no THEN s ELSE t} : ToString(x) = "{2, 3}" ==> TRUE
            \\E x \\in {IF yes THEN f ELSE q} : ToString(x) = "<<5, 6, 7>>" ==> TRUE
            \\E x \\in {IF no THEN one ELSE red} : ToString(x) = "\\"red\\"" ==> TRUE
            \\E x \\in {[a |-> s, b |-> <<one>>]} : ToString(x) = "[a |-> {1, 2}, b |-> <<1>>]" ==> TRUE
            \\E x \\in {no} : ToString(x) = "FALSE" ==> TRUE
            \\E x \\in s : x = 2 /\\ two ^ (6 \\div (x - 1)) = 64 ==> TRUE
            (two ^ one = 2) ==> TRUE
            (two ^ one) \\in s ==> TRUE
            [f EXCEPT ![two ^ one] = 0] ==> <<5, 0, 7>>
            any = s ==> FALSE
            any = any ==> TRUE
            any2 = any2 ==> TRUE
            any \\in {any} ==> TRUE
            any2 = "red" ==> TRUE
            any2 = red ==> TRUE
            any2 = blue ==> FALSE
            g[any2] ==> 3
            \\E x \\in any : x = 8 ==> TRUE
            \\A x \\in s : x \\in any ==> FALSE
            SubSeq(f, one, two) ==> <<5, 6>>
            [x \\in s |-> x + one] ==> <<2, 3>>
            two :> one ==> (2 :> 1)
            CHOOSE x \\in {<<one, two>>, <<two, one>>} : x[1] = 2 ==> <<2, 1>>
            {{one}, s} ==> {{1}, {1, 2}}
            q \\in Seq(Nat) ==> TRUE
            red \\in STRING ==> TRUE
            """);

    /** Generated code gives up on them, and so leaves the state to the reference engine: they have no value, or no compiled one. */
    static final List<Line> PROBLEMS = lines("""
            one \\div zero = 1
            one \\div less = 1
            one % zero = 1
            big + 8 = 0
            big * two = 0
            big - less - 12 - big - big = less - big
            one = red
            one = yes
            s = one
            f = s
            q = one
            red = yes
            red \\in s
            one \\in {red}
            {one} = {red}
            one \\in one
            one /\\ yes
            yes /\\ one
            no \\/ one
            ~one
            yes => one
            one => yes
            yes <=> one
            one + red = 2
            yes + one = 2
            -red = 1
            red < one
            one <= yes
            yes..one = {}
            s \\cup one = s
            s \\subseteq one
            one \\subseteq s
            UNION s = {}
            SUBSET one = {}
            Cardinality(one) = 1
            f[zero] = 5
            f[4] = 5
            f[red] = 5
            g[one] = 1
            g[mv] = 1
            r.c = 1
            one[1] = 1
            DOMAIN one = {}
            q[three] = 5
            q[zero] = 5
            Head(empty) = 1
            Tail(empty) = <<>>
            Len(one) = 1
            Len(r) = 1
            Append(one, two) = <<1>>
            one \\o q = <<1>>
            SubSeq(f, 0, 1) = <<5>>
            SubSeq(f, 2, 4) = <<6>>
            [f EXCEPT ![zero] = 1] = f
            [f EXCEPT ![red] = 1] = f
            [f EXCEPT ![one] = one \\div zero] = f
            [one EXCEPT ![1] = 1] = 1
            <<one \\div zero>> = <<1, 2>>
            [a |-> one \\div zero, b |-> one].b = 1
            Tail(<<one \\div zero, one>>) = <<1>>
            Len(<<one \\div zero>>) = 1
            Cardinality({one \\div zero}) = 1
            {one \\div zero} = {}
            {one, red} = s
            {x \\in s : x \\div zero = 1} = {}
            {x \\div zero : x \\in s} = {}
            \\A x \\in s : x \\div zero = 1
            \\E x \\in s : x \\div zero = 1
            \\A x \\in one : TRUE
            \\E x \\in s : x
            \\A x \\in {three, one} : x > 2 /\\ (x = 3 => 1 \\div zero = 1)
            \\A x \\in {one, three} : x > 2 /\\ (x = 3 => 1 \\div zero = 1)
            \\E x \\in {one, three} : x < 2 \\/ 1 \\div zero = 1
            <<one, 1>> \\in Pairs
            {<<one>>, <<red>>} = {}
            {{one}, {red}} = {}
            {[a |-> one], [a |-> red]} = {}
            none \\subseteq one
            none \\cap one = {}
            none \\ one = {}
            {<<<<one>>>>, <<<<red>>>>} = {}
            {{<<one>>}, {<<red>>}} = {}
            {1 :> one, "a" :> one} = {}
            {<<one>>} = {<<red>>}
            <<one>> \\in {<<red>>}
            (IF no THEN one ELSE red) = 1
            (IF one \\div zero = 1 THEN {} ELSE {}) = {}
            (IF one \\div zero = 1 THEN {1} ELSE {1}) = {1}
            (IF one \\div zero = 1 THEN <<>> ELSE <<>>) = <<>>
            (IF one \\div zero = 1 THEN <<1>> ELSE <<1>>) = <<1>>
            (IF one \\div zero = 1 THEN 5 ELSE 5) = 5
            (IF one \\div zero = 1 THEN f ELSE f) = f
            (IF one \\div zero = 1 THEN s ELSE s) = s
            odd[zero] = 1
            gap[two] = 4
            hue["green"] = 1
            far[zero] = 1
            far[one + 20] = 1
            two ^ (one \\div zero) = 1
            LET x == one \\div zero IN ToString(x) = "1"
            ToString(f[zero]) = "5"
            (CHOOSE x \\in c : yes) = "blue"
            CHOOSE x \\in s : x > two
            (CHOOSE x \\in s : x > two) = 1
            (IF one THEN one ELSE two) = 1
            (CASE no -> one [] no -> two) = 1
            Assert(no, "said")
            PrintT(one)
            Print(one, yes)
            (one :> red)[2] = red
            Twice(red) = 1
            <<one, two>> \\in s \\X one
            one \\in s \\X t
            one \\in SUBSET s
            one \\in [s -> t]
            one \\in [a : s]
            s \\in [1..2 -> {1}]
            s \\in [a : {1}]
            one \\in SUBSET {1}
            one \\in Seq({1})
            one \\in {1} \\X {2}
            red \\in Nat
            one \\in STRING
            one \\in Funs
            one \\in Recs
            one \\in Pairs
            one \\in Subs
            one \\in Lists
            Sum[less] = 1
            red \\in 1..3
            ENABLED (one' = 1 \\div zero)
            ENABLED (one' = 1 /\\ one)
            """);

    /** The variables that an action gives values to, the action, and the successors. */
    static final List<Line> ACTIONS = lines(
            """
                    one : one' = two + three ==> one=5
                    one : one' = one ==> same
                    one : UNCHANGED one ==> same
                    one two : UNCHANGED <<one, two>> ==> same
                    one two : one' = two /\\ two' = one ==> one=2 two=1
                    one two : one' = 3 /\\ two' = one' ==> one=3 two=3
                    one : one' \\in s ==> one=2; same
                    one : one' \\in {three, three} ==> one=3
                    one : one' \\in none ==> none
                    one : one' \\in {three} \\/ one' = 3 ==> one=3; one=3
                    one : one' = 3 /\\ one' = 3 ==> one=3
                    one : one' = 3 /\\ one' = 4 ==> none
                    one : one' = 3 /\\ one' \\in {4} ==> none
                    one : one' = 3 /\\ one' > 2 ==> one=3
                    one : one' = 3 /\\ one' > 3 ==> none
                    one : yes /\\ one' = 3 ==> one=3
                    one : no /\\ one' = 3 ==> none
                    one : one' = 3 /\\ no ==> none
                    one : one' = 3 /\\ (yes \\/ yes) ==> one=3
                    one : (yes \\/ yes) /\\ one' = 3 ==> one=3; one=3
                    one : (\\E x \\in s : x > 0) /\\ one' = 3 ==> one=3; one=3
                    one : one' = 3 /\\ \\E x \\in s : x > 0 ==> one=3
                    one two : one' = 3 /\\ (yes \\/ yes) /\\ two' = 4 ==> one=3 two=4; one=3 two=4
                    one two : one' = 3 /\\ (one' = 3 \\/ one' = 4) /\\ two' = 4 ==> one=3 two=4
                    one two : one' = 3 /\\ one' \\in 3..4 /\\ two' = 4 ==> one=3 two=4
                    one two : one' = 3 /\\ UNCHANGED one /\\ two' = 4 ==> none
                    one two : one' = 3 /\\ ~(one' = 4) /\\ two' = 4 ==> one=3 two=4
                    one two : one' = 3 /\\ <<yes>>_one /\\ two' = 4 ==> one=3 two=4
                    one : \\E x \\in s : one' = x + 3 ==> one=4; one=5
                    one : \\E x \\in s, y \\in t : one' = x + y ==> one=3; one=4; one=4; one=5
                    one : \\E <<x, y>> \\in s \\X {three} : one' = x + y ==> one=4; one=5
                    one : \\E x \\in none : one' = x ==> none
                    one : \\A x \\in s : one' = 3 ==> one=3
                    one : \\A x \\in s : one' = x ==> none
                    one : \\A x \\in none : one' = x ==> fails
                    one : IF yes THEN one' = 3 ELSE one' = 4 ==> one=3
                    one : IF no THEN one' = 3 ELSE one' = 4 ==> one=4
                    one : CASE no -> one' = 3 [] yes -> one' = 4 ==> one=4
                    one : CASE no -> one' = 3 [] OTHER -> one' = 5 ==> one=5
                    one : LET x == two IN one' = x + x ==> one=4
                    one : (yes => one' = 3) ==> one=3
                    one : (no => FALSE) /\\ one' = 3 ==> one=3
                    one : (yes => no) /\\ one' = 3 ==> none
                    one : <<one' = 3>>_one ==> one=3
                    one : <<one' = 1>>_one ==> none
                    one : LET Set(x) == one' = x IN Set(3) \\/ Set(4) ==> one=3; one=4
                    one two : UNCHANGED Both ==> same
            one two : LET v == <<one, two>> IN UNCHANGED v ==> same
            one : UNCHANGED <<>> /\\ one' = 3 ==> one=3
            one two three : one' = 2 /\\ two' = 1 /\\ UNCHANGED (one + two) /\\ three' = 4 ==> one=2 two=1 three=4
            one two three : one' = 2 /\\ two' = 2 /\\ UNCHANGED (one + two) /\\ three' = 4 ==> none
            one : Yes /\\ one' = 3 ==> one=3
            one : No /\\ one' = 3 ==> none
            one : Three ==> one=3
            one : Becomes(one, 3) ==> one=3
            one two : Becomes(one, 3) /\\ Becomes(two, one') ==> one=3 two=3
            one : LET v == one IN v' = 3 ==> one=3
            one : one' = two ^ three - 3 ==> one=5
            one two : one' = 3 /\\ ToString(one') = "3" /\\ two' = 5 ==> one=3 two=5
            one two : one' = 3 /\\ ToString(one') = "4" /\\ two' = 5 ==> none
            one two : one' = 3 /\\ two' = two ^ one' ==> one=3 two=8
            one : ENABLED (one' = two ^ one /\\ one' \\in s) /\\ one' = 3 ==> one=3
            fixed : fixed' = 4 ==> same
            fixed : fixed' = three + 1 ==> same
            fixed : fixed' = 5 ==> fails
            fixed : fixed' = three ==> fails
            void : void' = <<>> ==> same
            void : void' = f ==> fails
            void : void' = IF yes THEN <<>> ELSE f ==> same
            void : void' = IF no THEN <<>> ELSE f ==> fails
            bag : bag' = [bag EXCEPT !.a = @ \\cup {4}] ==> bag=[a |-> {1, 4}, b |-> m]
            bag : bag' = [bag EXCEPT !.a = @ \\cup {5}] ==> fails
            bag : bag' = [bag EXCEPT !.b = <<one, two>>] ==> bag=[a |-> {1}, b |-> <<1, 2>>]
            bag : bag' = [bag EXCEPT !.b = <<one>>] ==> fails
            bag : bag' = [bag EXCEPT !.b = n] ==> bag=[a |-> {1}, b |-> n]
            maybe : maybe' = IF yes THEN m ELSE <<one, two>> ==> maybe=m
            maybe : maybe' = IF no THEN m ELSE <<one, two>> ==> maybe=<<1, 2>>
            maybe : maybe' = IF no THEN m ELSE IF yes THEN <<one>> ELSE <<one, two>> ==> fails
            s : s' = s \\cup {three} ==> s={1, 2, 3}
                    s : s' = s \\ {one} ==> s={2}
                    s : s' \\in {s \\cup t, none} ==> s={1, 2, 3}; s={}
                    s : s' \\in SUBSET {one} ==> s={1}; s={}
                    s : s' \\in SUBSET s ==> s={1}; s={2}; s={}; same
                    c : c' = {red} ==> c={"red"}
                    sent : sent' = sent \\cup {[kind |-> "ack", to |-> two]} ==> sent={[kind |-> "ack", to |-> 2], [kind |-> "req", to |-> 1]}
                    sent : \\E x \\in sent : sent' = sent \\ {x} ==> sent={}
                    red : red' = blue ==> red="blue"
                    red : red' = "green" ==> red="green"
                    mv : mv' = n ==> mv=n
                    yes : yes' = no ==> yes=FALSE
                    f : f' = [f EXCEPT ![two] = @ - 5] ==> f=<<5, 1, 7>>
                    f : f' = [x \\in 1..3 |-> x] ==> f=<<1, 2, 3>>
                    f : f' \\in [1..3 -> {1}] ==> f=<<1, 1, 1>>
                    f : f' = <<one, two, three>> ==> f=<<1, 2, 3>>
                    f : f'[1] = 5 /\\ f' = f ==> fails
                    g : g' = [g EXCEPT ![red] = 9] ==> g=[blue |-> 1, green |-> 2, red |-> 9]
                    r : r' = [r EXCEPT !.b = no] ==> r=[a |-> 1, b |-> FALSE]
                    r : r' \\in [a : {3, 4}, b : {no}] ==> r=[a |-> 3, b |-> FALSE]; r=[a |-> 4, b |-> FALSE]
                    h : h' = [h EXCEPT ![blue].a = two] ==> h=[blue |-> [a |-> 2, b |-> FALSE], red |-> [a |-> 2, b |-> TRUE]]
                    pair : pair' = <<two, blue>> ==> pair=<<2, "blue">>
                    pair : pair' \\in {three} \\X c ==> pair=<<3, "blue">>; pair=<<3, "red">>
                    q : q' = Append(q, three) ==> q=<<4, 5, 3>>
                    q : q' = Tail(q) ==> q=<<5>>
                    q : q' = <<>> ==> q=<<>>
                    q : q' = empty ==> q=<<>>
                    q : q' = IF yes THEN Tail(q) ELSE Append(q, one) ==> q=<<5>>
                    q : q' = IF no THEN Tail(q) ELSE Append(q, one) ==> q=<<4, 5, 1>>
                    empty : empty' = q ==> empty=<<4, 5>>
                    maybe : maybe' = m ==> maybe=m
                    maybe : maybe' = <<one, two>> ==> maybe=<<1, 2>>
                    maybe : maybe' = q ==> maybe=<<4, 5>>
                    any : any' = s ==> any={1, 2}
                    any : any' = any ==> same
                    any : any' = one ==> any=1
                    any2 : any2' = blue ==> any2="blue"
                    s any : s' = any \\cap 0..4 /\\ UNCHANGED any ==> s={}
                    red any2 : red' = any2 /\\ any2' = red ==> same
                    one f : f'[1] = 5 /\\ one' = 3 ==> fails
                    one : one' = 13 ==> fails
                    one : one' = -4 ==> fails
                    one : one' = 12 ==> one=12
                    one : one' = -3 ==> one=-3
                    one : one' = three \\div zero ==> fails
                    one : one' = red ==> fails
                    s : s' = s \\cup {5} ==> fails
                    s : s' = s \\cup {three + 4} ==> fails
                    f : f' = <<1, 2>> ==> fails
                    f : f' = [f EXCEPT ![1] = 16] ==> fails
                    f : f' = s ==> fails
                    q : q' = <<1, 2, 3, 4>> ==> fails
                    q : q' = <<16>> ==> fails
                    red : red' = "violet" ==> fails
                    yes : yes' = one ==> fails
                    r : r' = [a |-> 1] ==> fails
                    r : r' = [a |-> 16, b |-> yes] ==> fails
                    maybe : maybe' = 1 ==> fails
                    maybe : maybe' = <<1>> ==> fails
                    c : c' = {"violet"} ==> fails
                    """);

    /** Of the step after which {@code one} is 2 and {@code yes} is FALSE. */
    static final List<Line> STEPS = lines("""
            one' = 2 ==> TRUE
            one' = one ==> FALSE
            one' = one + 1 ==> TRUE
            two' = two ==> TRUE
            (one + two)' = 4 ==> TRUE
            (one + two)' = one + two ==> FALSE
            yes' ==> FALSE
            f[one'] = 6 ==> TRUE
            (f[one])' = 5 ==> FALSE
            [x \\in 1..2 |-> x + one'] = <<3, 4>> ==> TRUE
            UNCHANGED two ==> TRUE
            UNCHANGED one ==> FALSE
            UNCHANGED <<two, three>> ==> TRUE
            UNCHANGED <<two, one>> ==> FALSE
            UNCHANGED (one * zero) ==> TRUE
            [one' = 3]_two ==> TRUE
            [one' = 3]_one ==> FALSE
            [one' = 2]_one ==> TRUE
            <<one' = 2>>_one ==> TRUE
            <<one' = 2>>_two ==> FALSE
            <<one' = 3>>_one ==> FALSE
            ToString(one') = "2" ==> TRUE
            ToString(one) = "1" ==> TRUE
            two ^ one' = 4 ==> TRUE
            ToString(<<one, one'>>) = "<<1, 2>>" ==> TRUE
            \\E x \\in s : one' = x ==> TRUE
            \\A x \\in s : one' = x ==> FALSE
            Twice(one)' = 4 ==> TRUE
            LET Next(x) == x' IN Next(one) = 2 ==> TRUE
            ENABLED (two' = one) ==> TRUE
            (ENABLED (one' = 1 /\\ one = 2))' ==> TRUE
            """);

    /** Is the left side of an implication that decides the predicate true? */
    static final List<Line> ANTECEDENTS = lines("""
            yes => no ==> TRUE
            no => yes ==> FALSE
            yes ==> TRUE
            no ==> TRUE
            (no => yes) /\\ (yes => yes) ==> TRUE
            (no => no) /\\ (no => yes) ==> FALSE
            (no => no) /\\ yes ==> FALSE
            \\A x \\in s : x > one => x = two ==> TRUE
            \\A x \\in s : x > two => x = two ==> FALSE
            \\A x \\in none : x > zero => x = two ==> FALSE
            \\A x \\in s : x > zero ==> TRUE
            \\E x \\in s : no => yes ==> TRUE
            LET x == one IN x = two => yes ==> FALSE
            LET x == one IN x = 1 => yes ==> TRUE
            Claim ==> FALSE
            Implied(no) ==> FALSE
            Implied(yes) ==> TRUE
            """);

    private static List<Line> lines(String table) {
        return Arrays.stream(table.split("\n")).map(line -> line.split(" ==> ", 2))
                .map(parts -> new Line(parts[0], parts.length > 1 ? parts[1] : "fails")).toList();
    }
}
