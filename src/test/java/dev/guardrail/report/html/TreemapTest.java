package dev.guardrail.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.guardrail.report.document.PageBlock.Area;
import dev.guardrail.report.document.PageBlock.DeltaMap;
import dev.guardrail.report.document.PageBlock.FileBox;
import dev.guardrail.report.document.PageBlock.Tone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreemapTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void boxesFillTheirAreaInProportionAndLieSideBySide(long seed) {
        Random random = new Random(seed);
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(60); i++) {
            weights.add(1 + random.nextDouble() * (seed % 2 == 0 ? 5 : 5_000));
        }
        weights.sort(Collections.reverseOrder());
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        List<Box> boxes = new Box(10, 20, 300, 200).divided(weights);

        assertThat(boxes).hasSameSizeAs(weights);
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            assertThat(box.width() * box.height()).isCloseTo(60_000 * weights.get(i) / sum, within(0.01));
            assertThat(box.x()).isGreaterThan(9.999);
            assertThat(box.y()).isGreaterThan(19.999);
            assertThat(box.x() + box.width()).isLessThan(310.001);
            assertThat(box.y() + box.height()).isLessThan(220.001);
        }
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(overlap(boxes.get(i), boxes.get(j))).isLessThan(0.01);
            }
        }
    }

    @Test
    void aFileWithoutChangedLinesHasABoxToo() {
        FileBox binary = new FileBox("logo.png", "logo.png", 0, 0, 1, Tone.BAD);
        FileBox large = new FileBox("a.py", "src/a.py", 9_000, 1_000, 0, Tone.PLAIN);
        Treemap map = Treemap.of(
                new DeltaMap(List.of(new Area("(root)", List.of(binary)), new Area("src/", List.of(large)))));

        assertThat(map.areas()).extracting(Treemap.Placed::label).containsExactly("src/", "");
        Treemap.Tile tile = map.areas().get(0).tiles().get(0);
        assertThat(tile.title()).isEqualTo("src/a.py: +9000 -1000");
        assertThat(tile.green()).isCloseTo(0.9 * tile.box().width(), within(0.01));
        assertThat(map.areas().get(1).tiles().get(0).title()).isEqualTo("logo.png: +0 -0, 1 finding");
        assertThat(map.areas().get(1).tiles().get(0).box().width()).isPositive();
    }

    private static double overlap(Box one, Box other) {
        double width = Math.min(one.x() + one.width(), other.x() + other.width()) - Math.max(one.x(), other.x());
        double height = Math.min(one.y() + one.height(), other.y() + other.height()) - Math.max(one.y(), other.y());
        return Math.max(0, width) * Math.max(0, height);
    }
}
