package dev.holdfast.symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PartImagesTest {

    @Test
    void whatIsKnownIsWhatWasLearntOfTheSameBitsAndTheSamePermutation() {
        Random random = new Random(1);
        PartImages images = new PartImages();
        int known = 0;
        for (int i = 0; i < 100_000; i++) {
            long before = random.nextInt(200);
            int[] places = random.nextBoolean() ? new int[]{0, 1, 2} : new int[]{2, 0, 1};
            int from = random.nextInt(3);
            long move = PartImages.move(places, from);
            long image = before * 31 + places[0] * 7 + from;
            if (images.knows(before, move)) {
                known++;
                assertThat(images.image(before, move)).isEqualTo(image);
            }
            images.learn(before, move, image);
        }
        assertThat(known).isGreaterThan(50_000);
    }

    @Test
    void permutationsAndOriginsHaveNumbersOfTheirOwn() {
        assertThat(PartImages.move(new int[]{0, 1, 2}, 1)).isNotEqualTo(PartImages.move(new int[]{0, 1, 2}, 2))
                .isNotEqualTo(PartImages.move(new int[]{1, 0, 2}, 1));
        assertThat(new PartImages().knows(0, PartImages.move(new int[]{0, 0}, 0))).isFalse();
    }
}
