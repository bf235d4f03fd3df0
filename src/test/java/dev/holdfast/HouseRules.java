package dev.holdfast;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The conditions that {@link ArchitectureTest} puts on classes and fields. */
final class HouseRules {
    private static final Pattern EMPTY_WORDS = Pattern.compile(".*(Utils?|Helper|Manager|Impl)");

    private HouseRules() {}

    /** Static fields are final and of a type that cannot change; locks are the exception, as they carry no data. */
    static ArchCondition<JavaField> stayAsTheyAre(Set<String> exceptions) {
        return condition("be constants", field -> exceptions.contains(field.getFullName()) || isConstant(field));
    }

    private static boolean isConstant(JavaField field) {
        if (field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            return true; // javac's own: the values of an enum, the table of a switch
        }
        JavaClass type = field.getRawType();
        boolean changes = type.isArray() || type.isAssignableTo(StringBuilder.class)
                || type.isAssignableTo(ThreadLocal.class)
                || type.getPackageName().equals("java.util.concurrent.atomic")
                || !type.isInterface() && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class));
        return field.getModifiers().contains(JavaModifier.FINAL) && !changes;
    }

    static ArchCondition<JavaClass> haveANameThatSaysSomething() {
        return condition("have a name that says what they are", c -> !EMPTY_WORDS.matcher(c.getSimpleName()).matches());
    }

    static ArchCondition<JavaClass> haveAtLeastTwoSubclasses() {
        return condition("have two subclasses", c -> c.getAllSubclasses().size() >= 2);
    }

    /** Packages with classes whose package-info is missing or does not say {@code @NullMarked}. */
    static SortedSet<String> packagesWithoutNullness(JavaClasses main) {
        SortedSet<String> missing = new TreeSet<>();
        for (JavaClass each : main) {
            JavaPackage home = each.getPackage();
            if (!home.isAnnotatedWith(NullMarked.class)) {
                missing.add(home.getName());
            }
        }
        return missing;
    }

    /** Ours only. */
    static SortedSet<String> packagesUsedBy(JavaClasses main, String user) {
        SortedSet<String> used = new TreeSet<>();
        main.stream().filter(each -> each.getPackageName().equals(user))
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .filter(name -> name.startsWith("dev.holdfast") && !name.equals(user)).forEach(used::add);
        return used;
    }

    private static <T extends HasName.AndFullName> ArchCondition<T> condition(
            String words, Predicate<T> test) {
        return new ArchCondition<>(words) {
            @Override
            public void check(T item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(item, test.test(item), item.getFullName() + " should " + words));
            }
        };
    }
}
