package org.sced.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sced.chart.Chart;
import org.sced.chart.DayNames;
import org.sced.chart.FigureSize;
import org.sced.chart.Language;
import org.sced.chart.Overlay;
import org.sced.chart.Theme;
import picocli.CommandLine.Option;

/** How a figure looks and what is drawn with the values. */
final class ChartOptions {
    @Option(names = "--title", paramLabel = "TEXT", description = "A title above the figure.")
    String title;

    @Option(
            names = "--overlay",
            paramLabel = "NAME",
            split = ",",
            description = "What is drawn with the values, instead of the usual: median, mean, trimmed-mean, "
                    + "broadened-median, least-squares, theil-sen, split-middle, resistant, two-sd, one-sd, quartiles, "
                    + "stability, running-median, lowess, projected-trend, dual-criterion, goal, weekends, outliers, "
                    + "standard, none.")
    List<String> overlays = new ArrayList<>();

    @Option(
            names = "--line",
            paramLabel = "NAME=VALUE",
            description = "A line across at a value, as a cut-off of the clinic.")
    Map<String, Double> lines = new LinkedHashMap<>();

    @Option(names = "--event", paramLabel = "DAY=TEXT", description = "A word with an arrow to a day.")
    Map<Long, String> events = new LinkedHashMap<>();

    @Option(names = "--call", paramLabel = "DAY", split = ",", description = "Marks on the days of phone calls.")
    List<Long> calls = new ArrayList<>();

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            description = "paper, slide, app-light, app-dark, greyscale or high-contrast (default: paper).")
    String theme;

    @Option(names = "--language", paramLabel = "TAG", description = "en or de (default: en).")
    String language;

    @Option(
            names = "--days",
            paramLabel = "WHAT",
            description = "What stands under the days: both, numbers or dates (default: both).")
    String days;

    @Option(
            names = "--size",
            paramLabel = "NAME",
            description = "A size by name, as elsevier-single, springer-double, nature-double, slide-wide.")
    String size;

    @Option(names = "--width", paramLabel = "MM", description = "Width in millimetres.")
    Double width;

    @Option(names = "--height", paramLabel = "MM", description = "Height in millimetres, together with --width.")
    Double height;

    @Option(names = "--dpi", paramLabel = "N", description = "Pixels per inch of PNG files (default: 300).")
    Integer dpi;

    @Option(names = "--editable", description = "Text in SVG files stays text.")
    boolean editable;

    /** The chosen overlays. */
    List<Overlay> overlays() {
        List<Overlay> chosen = new ArrayList<>();
        overlays.forEach(name -> chosen.add(Overlay.named(name)));
        lines.forEach((name, value) -> chosen.add(Overlay.line(name, value)));
        events.forEach((day, text) -> chosen.add(Overlay.event(day, text)));
        if (!calls.isEmpty()) {
            chosen.add(Overlay.calls(calls.stream().mapToLong(Long::longValue).toArray()));
        }
        return chosen;
    }

    /** What stands under the days. */
    DayNames days() {
        return days == null ? DayNames.BOTH : constant("--days", days, DayNames.values());
    }

    /** A chart in the chosen style. */
    <C extends Chart<C>> C styled(C plain) {
        C chart = plain;
        if (title != null) {
            chart = chart.titled(title);
        }
        if (theme != null) {
            chart = chart.with(Theme.named(theme));
        }
        if (language != null) {
            chart = chart.with(Language.of(Locale.forLanguageTag(language)));
        }
        if (editable) {
            chart = chart.withEditableText();
        }
        if (dpi != null) {
            chart = chart.withDpi(dpi);
        }
        if (size != null && (width != null || height != null)) {
            throw new InputException("--size and --width or --height; give the one or the other");
        }
        if (height != null && width == null) {
            throw new InputException("--height without --width; give both, or --width alone");
        }
        if (size != null) {
            return chart.withSize(constant("--size", size, FigureSize.values()));
        }
        return width == null ? chart : height == null ? chart.withWidth(width) : chart.withSize(width, height);
    }

    private static <E extends Enum<E>> E constant(String option, String name, E[] all) {
        List<String> names = new ArrayList<>();
        for (E one : all) {
            String written = one.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (written.equalsIgnoreCase(name)) {
                return one;
            }
            names.add(written);
        }
        throw new InputException(option + " " + name + "; allowed are " + String.join(", ", names));
    }
}
