package dev.holdfast.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.compile.RandomTerms.Expected;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Terms are simplified while they are made; what they come to, and whether they give up, must be what was asked for. */
class TermsProperties {

    @Property(tries = 5000)
    void simplifyingNeitherChangesValuesNorLosesWhatGivesUp(@ForAll long seed) {
        Random random = new Random(seed);
        long word = random.nextLong();
        RandomTerms terms = new RandomTerms(new Terms(), random, word);
        Expected made = terms.number(5);
        assertThat(terms.evaluate(made.term())).as("%s in %x", made.term(), word).isEqualTo(made.value());
        made.value().ifPresent(value -> assertThat(value).isBetween(made.term().low(), made.term().high()));
        if (made.value().isEmpty()) {
            assertThat(made.term().mayGiveUp()).isTrue();
        }
    }
}
