package org.sced.chart;

import static java.util.Objects.requireNonNull;

import java.awt.geom.Rectangle2D;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.sced.data.Series;
import org.sced.randomization.Alternative;
import org.sced.randomization.LicensedResult;
import org.sced.randomization.RandomizationDesign;
import org.sced.randomization.RandomizationResult;
import org.sced.randomization.RandomizationTest;

/**
 * The randomization distribution: how often each size of the statistic would have come up under the schedules that could
 * have been drawn, and where the one that was seen stands.
 *
 * <pre>{@code
 * DistributionChart.of(test, mood, design).save(Path.of("test.png"));
 * }</pre>
 *
 * <p>Bars begin at the observed statistic, so that the shaded ones hold exactly the schedules that are as extreme; their share
 * is the p-value. A result that is no p-value is not called one. Schedules without a statistic are counted with the extreme
 * ones, told in the description, and not drawn. In a two-sided test bars of both sides are shaded; where the statistic has no
 * value for no effect, those of the smaller tail alone.
 */
public final class DistributionChart extends Chart<DistributionChart> {
    private final double[] sorted;
    private final double observed;
    private final String statistic;
    private final Alternative alternative;
    private final Optional<RandomizationResult> result;

    private DistributionChart(
            double[] sorted,
            double observed,
            String statistic,
            Alternative alternative,
            Optional<RandomizationResult> result,
            Style style) {
        super(style);
        this.sorted = sorted;
        this.observed = observed;
        this.statistic = statistic;
        this.alternative = alternative;
        this.result = result;
    }

    /**
     * The distribution behind a test.
     *
     * @throws IllegalArgumentException as the test does, or if the statistic is undefined
     */
    public static DistributionChart of(RandomizationTest test, Series series, RandomizationDesign design) {
        return of(test.test(series, design), test.distribution(series, design));
    }

    /**
     * The distribution of a result.
     *
     * @param distribution the statistics of the schedules, as {@link RandomizationTest#distribution} gives them
     * @throws IllegalArgumentException if the statistic is undefined, or there is no distribution
     */
    public static DistributionChart of(RandomizationResult result, double... distribution) {
        requireNonNull(result, "result");
        return of(result.statistic(), result.observed(), result.alternative(), Optional.of(result), distribution);
    }

    /**
     * Any distribution and a number that is held against it; larger is more extreme.
     *
     * @param statistic its name
     * @param observed what was seen
     * @param distribution what could have been seen
     * @throws IllegalArgumentException if the number is not finite, or there is no distribution
     */
    public static DistributionChart of(String statistic, double observed, double... distribution) {
        return of(requireNonNull(statistic, "statistic"), observed, Alternative.BETTER, Optional.empty(), distribution);
    }

    private static DistributionChart of(
            String statistic,
            double observed,
            Alternative alternative,
            Optional<RandomizationResult> result,
            double... distribution) {
        double[] finite =
                Arrays.stream(distribution).filter(Double::isFinite).sorted().toArray();
        if (finite.length == 0 || !Double.isFinite(observed)) {
            throw new IllegalArgumentException("a distribution of " + finite.length + " numbers and the observed one "
                    + observed + "; at least one number and a finite observed one are needed");
        }
        return new DistributionChart(finite, observed, statistic, alternative, result, Style.STANDARD);
    }

    @Override
    DistributionChart styled(Style style) {
        return new DistributionChart(sorted, observed, statistic, alternative, result, style);
    }

    /** What is drawn as bars. */
    Histogram histogram() {
        long extreme = result.map(one -> one.extreme().subtract(one.uncomputable()))
                .filter(it -> it.bitLength() < Long.SIZE)
                .map(BigInteger::longValue)
                .orElse(-1L);
        return Histogram.of(sorted, observed, alternative, extreme);
    }

    @Override
    Drawing layOut(Style style) {
        Sheet sheet = new Sheet(style);
        Language language = style.language();
        Histogram bars = histogram();
        double low = Math.min(bars.low(), observed);
        double high = Math.max(bars.high(), observed);
        int around = sheet.top() + XyFrame.FOOT;
        int usual = (int) Math.round(Math.min(620, 0.42 * sheet.width()));
        int height = sheet.plotHeight(usual, around);
        ValueScale up = ValueScale.of(0, bars.highest(), true, Math.max(2, Math.min(7, height / 80)));
        // The bars stand on the axis, and the words have a row of their own above them.
        up = new ValueScale(0, bars.highest() * (1 + Math.max(0.2, 120.0 / height)), up.step(), up.ticks());
        int left = XyFrame.left(up, language);
        int width = sheet.requireWide(sheet.width() - left - 46, 300);
        ValueScale across = ValueScale.of(low, high, false, Math.max(3, Math.min(9, width / 190)));
        across = new ValueScale(low - 0.02 * (high - low), high + 0.02 * (high - low), across.step(), across.ticks());
        XyFrame frame = new XyFrame(sheet, new Box(left, sheet.top(), width, height), across, up);
        frame.axes(axisTitle(language), Phrase.SCHEDULES.in(language));
        for (Histogram.Bar bar : bars.bars()) {
            double gap = Math.min(2, 0.1 * (frame.x(bar.to()) - frame.x(bar.from())));
            if (bar.count() > 0) {
                frame.add(Form.filled(
                        new Rectangle2D.Double(
                                frame.x(bar.from()) + gap,
                                frame.y(bar.count()),
                                frame.x(bar.to()) - frame.x(bar.from()) - 2 * gap,
                                frame.y(0) - frame.y(bar.count())),
                        bar.extreme()
                                ? sheet.theme().level()
                                : sheet.theme().palette().bar()));
            }
        }
        double x = frame.x(observed);
        frame.add(Rule.phaseLine(
                sheet.theme(), x, frame.plot().y() - 6.0, frame.plot().bottom()));
        words(frame, sheet, across, x);
        sheet.add(frame.plate(axisTitle(language)));
        return sheet.drawing(
                sheet.height(around + height),
                left,
                Phrase.DISTRIBUTION_TITLE.in(language, statistic),
                words(across, language));
    }

    private String axisTitle(Language language) {
        return result.filter(one -> !one.standing().from().isEmpty())
                .map(one -> Phrase.STATISTIC_OF.in(
                        language,
                        Words.title(one.statistic()),
                        one.standing().to(),
                        one.standing().from(),
                        one.standing().measure()))
                .orElse(statistic);
    }

    /** What the line says, beside it where there is more room. */
    private void words(XyFrame frame, Sheet sheet, ValueScale across, double x) {
        Language language = sheet.language();
        boolean right = x < frame.plot().centreX();
        double at = right ? x + 14 : x - 14;
        Label.Anchor anchor = right ? Label.Anchor.START : Label.Anchor.END;
        double top = frame.plot().y() + 30.0;
        frame.add(sheet.text(
                        Phrase.OBSERVED.in(language, language.number(across.precise(observed))),
                        at,
                        top,
                        anchor,
                        Look.TITLE)
                .semiBold());
        frame.add(Label.of(
                share(language), at, top + 40, anchor, Look.TICK, sheet.theme().levelText()));
    }

    private String share(Language language) {
        BigInteger extreme = result.map(RandomizationResult::extreme)
                .orElseGet(() -> BigInteger.valueOf(histogram().shaded()));
        BigInteger of = result.map(RandomizationResult::evaluated).orElse(BigInteger.valueOf(sorted.length));
        String counts = Phrase.OF.in(language, extreme, of);
        if (result.isPresent() && result.get() instanceof LicensedResult licensed) {
            String p = Numbers.probability(licensed.p());
            return "p " + (p.startsWith("<") ? "" : "= ") + language.number(p) + "  (" + counts + ")";
        }
        return Phrase.AS_EXTREME.in(language, counts);
    }

    private String words(ValueScale across, Language language) {
        double middle = sorted[sorted.length / 2];
        BigInteger uncomputable = result.map(RandomizationResult::uncomputable).orElse(BigInteger.ZERO);
        return Phrase.DISTRIBUTION.in(
                        language,
                        axisTitle(language),
                        sorted.length,
                        language.number(across.precise(sorted[0])),
                        language.number(across.precise(sorted[sorted.length - 1])),
                        language.number(across.precise(middle)),
                        language.number(across.precise(observed)),
                        share(language))
                + (uncomputable.signum() > 0 ? " " + Phrase.UNCOMPUTABLE.in(language, uncomputable) : "");
    }

    @Override
    public String toString() {
        return "distribution of " + statistic + " over " + sorted.length + " schedules, observed " + observed;
    }
}
