package org.sced.chart;

import static java.util.Objects.requireNonNull;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.sced.data.PhaseData;
import org.sced.data.Series;
import org.sced.stats.Figure;
import org.sced.stats.SerialDependence;

/**
 * How alike days are that lie some days apart: the autocorrelations of a phase, or of a series around the means of its
 * phases, lag by lag.
 *
 * <pre>{@code
 * AutocorrelationChart.of(mood).save(Path.of("acf.svg"));
 * AutocorrelationChart.of(mood.phase("B")).withLags(10);
 * }</pre>
 *
 * <p>The band is ±1.96/√n, Bartlett's bound for days that do not depend on each other. A lag without a number has a small
 * cross.
 */
public final class AutocorrelationChart extends Chart<AutocorrelationChart> {
    private static final int USUAL = 7;

    private final SerialDependence dependence;
    private final String name;
    private final int lags;

    private AutocorrelationChart(SerialDependence dependence, String name, int lags, Style style) {
        super(style);
        this.dependence = dependence;
        this.name = name;
        this.lags = lags;
    }

    /** The autocorrelations of the values of a phase. */
    public static AutocorrelationChart of(PhaseData phase) {
        return of(SerialDependence.of(phase), phase.label());
    }

    /** The autocorrelations of a series around the means of its phases. */
    public static AutocorrelationChart of(Series series) {
        return of(SerialDependence.ofPhaseMeans(series), series.measure().name());
    }

    /** The autocorrelations of any residuals. */
    public static AutocorrelationChart of(SerialDependence dependence, String name) {
        requireNonNull(dependence, "dependence");
        requireNonNull(name, "name");
        int n = dependence.residuals().n();
        return new AutocorrelationChart(
                dependence, name, Math.max(1, Math.min(Math.max(USUAL, n / 4), Math.max(1, n - 1))), Style.STANDARD);
    }

    /**
     * This chart up to another lag.
     *
     * @param most in days, 1 to 400
     * @throws IllegalArgumentException if it is outside
     */
    public AutocorrelationChart withLags(int most) {
        if (most < 1 || most > 400) {
            throw new IllegalArgumentException("lags up to " + most + " days; allowed are 1 to 400");
        }
        return new AutocorrelationChart(dependence, name, most, style());
    }

    @Override
    AutocorrelationChart styled(Style style) {
        return new AutocorrelationChart(dependence, name, lags, style);
    }

    @Override
    Drawing layOut(Style style) {
        Sheet sheet = new Sheet(style);
        Theme theme = style.theme();
        Language language = style.language();
        double bound = dependence.bartlettBound();
        double low = Double.isNaN(bound) ? -0.5 : -bound;
        double high = 1;
        for (int lag = 1; lag <= lags; lag++) {
            Figure r = dependence.r(lag);
            if (r.isDefined()) {
                low = Math.min(low, r.value());
                high = Math.max(high, r.value());
            }
        }
        int around = sheet.top() + XyFrame.FOOT;
        int height = sheet.plotHeight((int) Math.round(Math.min(520, 0.36 * sheet.width())), around);
        ValueScale up = ValueScale.of(Math.max(-1.2, low), high, false, Math.max(3, Math.min(6, height / 80)));
        int left = XyFrame.left(up, language);
        int width = sheet.requireWide(sheet.width() - left - 46, 200);
        int step = 1;
        while (lags / step > Math.max(2, width / 90)) {
            step = step == 1 ? 2 : step == 2 ? 5 : step * 2;
        }
        List<Double> ticks = new ArrayList<>();
        for (int lag = step; lag <= lags; lag += step) {
            ticks.add((double) lag);
        }
        ValueScale across = new ValueScale(0.3, lags + 0.7, step, ticks);
        XyFrame frame = new XyFrame(sheet, new Box(left, sheet.top(), width, height), across, up);
        frame.axes(Phrase.LAG.in(language), Phrase.AUTOCORRELATION.in(language));
        if (!Double.isNaN(bound)) {
            double top = frame.y(Math.min(bound, up.max()));
            double bottom = frame.y(Math.max(-bound, up.min()));
            frame.add(Form.filled(
                    new Rectangle2D.Double(left, top, width, bottom - top),
                    theme.palette().area(theme.data())));
        }
        frame.add(Rule.axis(theme, left, frame.y(0), left + (double) width, frame.y(0)));
        double bar = Math.max(3, Math.min(22, 0.4 * width / lags));
        List<String> told = new ArrayList<>();
        for (int lag = 1; lag <= lags; lag++) {
            Figure r = dependence.r(lag);
            double x = frame.x(lag);
            if (r.isDefined()) {
                double y = frame.y(Math.max(up.min(), Math.min(up.max(), r.value())));
                boolean beyond = !Double.isNaN(bound) && Math.abs(r.value()) > bound;
                frame.add(Form.filled(
                        new Rectangle2D.Double(x - bar / 2, Math.min(y, frame.y(0)), bar, Math.abs(y - frame.y(0))),
                        beyond ? theme.level() : theme.data()));
                told.add(lag + ": " + language.number(Numbers.text(r.value(), 1, 0.01)));
            } else {
                frame.add(Form.drawn(Mark.cross(x, frame.y(0), 12), theme.muted(), theme.stroke(Look.CROSS_STROKE)));
            }
        }
        String title = Phrase.AUTOCORRELATION_OF.in(language, name);
        sheet.add(frame.plate(title));
        String bounds = Double.isNaN(bound)
                ? ""
                : " " + Phrase.BAND.in(language, language.number(Numbers.text(bound, 1, 0.01)));
        return sheet.drawing(
                sheet.height(around + height),
                left,
                title,
                title + ". " + (told.isEmpty() ? Phrase.NOT_DEFINED.in(language) : String.join("; ", told)) + "."
                        + bounds);
    }

    @Override
    public String toString() {
        return "autocorrelations of " + name + " up to lag " + lags;
    }
}
