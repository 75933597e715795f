package org.sced.randomization;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sced.effect.EffectSizeIndex;
import org.sced.effect.EffectSizes;

/** The names of statistics, read back. */
final class StatisticText {
    private static final Pattern WITH_NUMBER = Pattern.compile("([A-Z_]+)\\((\\d{0,6}(?:\\.\\d{1,9})?)\\)");

    private StatisticText() {}

    static TestStatistic named(String name) {
        for (Difference difference : Difference.values()) {
            if (difference.name().equals(name)) {
                return difference;
            }
        }
        for (ScaleFree statistic : ScaleFree.values()) {
            if (statistic.name().equals(name)) {
                return statistic;
            }
        }
        for (EffectSizeIndex index : EffectSizes.catalogue()) {
            if (index.name().equals(name)) {
                return new IndexStatistic(index);
            }
        }
        Matcher number = WITH_NUMBER.matcher(name);
        if (number.matches() && !number.group(2).isEmpty()) {
            boolean whole = number.group(2).matches("\\d+");
            if (number.group(1).equals("TRIMMED_DIFF")) {
                return Difference.trimmed(Double.parseDouble(number.group(2)));
            }
            if (whole && number.group(1).equals("IMMEDIACY")) {
                return Difference.immediacy(Integer.parseInt(number.group(2)));
            }
            if (whole && number.group(1).equals("PAIRED_BLOCK")) {
                return Difference.pairedBlocks(Integer.parseInt(number.group(2)));
            }
        }
        throw new IllegalArgumentException(
                "no statistic \"" + name + "\"; allowed are " + String.join(", ", allowed()));
    }

    private static List<String> allowed() {
        List<String> names = new ArrayList<>();
        for (Difference difference : Difference.values()) {
            names.add(difference.name());
        }
        names.addAll(List.of("TRIMMED_DIFF(0.2)", "IMMEDIACY(3)", "PAIRED_BLOCK(2)"));
        for (ScaleFree statistic : ScaleFree.values()) {
            names.add(statistic.name());
        }
        EffectSizes.catalogue().forEach(index -> names.add(index.name()));
        return names.stream().distinct().toList();
    }
}
