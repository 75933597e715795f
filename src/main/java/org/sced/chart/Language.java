package org.sced.chart;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The language of a chart's own words, numbers and dates. Names of measures and phases stay as they are.
 *
 * <p>Names of months stand here, as those of Java differ between its releases.
 */
public enum Language {
    /** English: 3.5, 2 Mar 2026. */
    ENGLISH(
            Locale.ENGLISH,
            '.',
            "%d %s",
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
            "MTWTFSS"),
    /** German: 3,5, 2. Mär 2026. */
    GERMAN(
            Locale.GERMAN,
            ',',
            "%d. %s",
            List.of("Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"),
            "MDMDFSS");

    private final Locale locale;
    private final char point;
    private final String date;
    private final List<String> months;
    private final String weekdays;

    Language(Locale locale, char point, String date, List<String> months, String weekdays) {
        this.locale = locale;
        this.point = point;
        this.date = date;
        this.months = months;
        this.weekdays = weekdays;
    }

    /**
     * The language of a locale, whatever its country.
     *
     * @throws IllegalArgumentException if charts do not speak it
     */
    public static Language of(Locale locale) {
        requireNonNull(locale, "locale");
        for (Language language : values()) {
            if (language.tag().equals(locale.getLanguage())) {
                return language;
            }
        }
        throw new IllegalArgumentException(
                "charts do not speak \"" + locale.toLanguageTag() + "\"; they speak English (en) and German (de)");
    }

    /** Its tag, as {@code "en"}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The initial of a weekday, Monday 1 to Sunday 7. */
    String weekday(int number) {
        return weekdays.substring(number - 1, number);
    }

    /** A number as it is written in this language. */
    String number(String plain) {
        return plain.replace('.', point);
    }

    /** A date, as {@code "2 Mar"}. */
    String date(LocalDate day) {
        return String.format(Locale.ROOT, date, day.getDayOfMonth(), months.get(day.getMonthValue() - 1));
    }

    /** A date with its year, as {@code "2 Mar 2026"}. */
    String dateWithYear(LocalDate day) {
        return date(day) + " " + day.getYear();
    }

    /** A month with its year, as {@code "Mar 2026"}. */
    String month(LocalDate day) {
        return months.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    /** As in "mood, contacts and sleep". */
    String enumeration(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + Phrase.AND.in(this) + items.get(last);
    }
}
