package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.compile.Meaning.Member;
import dev.holdfast.compile.Meaning.Members;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sets of tuples, records and functions whose components come from sets that may depend on the state. */
final class Products {
    private final Meanings meanings;
    private final Terms terms;
    private final Equality equality;

    Products(Meanings meanings) {
        this.meanings = meanings;
        this.terms = meanings.terms();
        this.equality = new Equality(meanings);
    }

    /** {@code [domain -> range]}. */
    Meaning functionSet(Meaning domain, Meaning range) {
        List<Value> arguments = new ArrayList<>();
        for (Member member : meanings.members(domain)) {
            if (!member.guard().isConstant(1) || !(member.element() instanceof Constant constant)) {
                throw new NotCompilable("a set of functions whose domain depends on the state");
            }
            arguments.add(constant.value());
        }
        Meaning product = of(arguments, Collections.nCopies(arguments.size(), range));
        return meanings.after(terms.and(meanings.evaluated(domain), meanings.evaluated(range)), product);
    }

    /** The functions on a domain whose value at each argument is an element of the set at its place. */
    Meaning of(List<Value> domain, List<Meaning> sets) {
        List<List<Member>> factors = new ArrayList<>();
        Term evaluated = terms.truth(true);
        long size = 1;
        for (Meaning set : sets) {
            List<Member> members = equality.distinct(meanings.members(set));
            evaluated = terms.and(evaluated, meanings.evaluated(set));
            factors.add(members);
            size *= members.size();
            if (size > Meanings.LARGEST_SET) {
                throw new NotCompilable("a product of sets that is too large");
            }
        }
        List<Member> product = new ArrayList<>();
        collect(domain, factors, terms.truth(true), List.of(), product);
        return meanings.after(evaluated, new Members(meanings.tidy(product)));
    }

    private void collect(List<Value> domain, List<List<Member>> factors, Term guard, List<Meaning> chosen,
            List<Member> product) {
        if (chosen.size() == factors.size()) {
            product.add(new Member(guard, function(domain, chosen)));
            return;
        }
        for (Member member : factors.get(chosen.size())) {
            List<Meaning> longer = new ArrayList<>(chosen);
            longer.add(member.element());
            collect(domain, factors, terms.and(guard, member.guard()), longer, product);
        }
    }

    private static Meaning function(List<Value> domain, List<Meaning> values) {
        List<Value> known = new ArrayList<>();
        for (Meaning value : values) {
            if (!(value instanceof Constant constant)) {
                return new Mapping(domain, values);
            }
            known.add(constant.value().explicit());
        }
        return new Constant(FunctionValue.of(domain, known));
    }
}
