package org.sced.chart;

import java.util.Locale;

/** The words of charts, in every language that they speak. */
enum Phrase {
    AND(" and ", " und "),
    TO(" to ", " bis "),
    BASELINE("Baseline", "Baseline"),
    WITHDRAWAL("Withdrawal", "Ausblendung"),
    INTERVENTION("Intervention", "Intervention"),
    DAY_OF_STUDY("Day of study", "Studientag"),
    DATE("Date", "Datum"),
    SESSION("Session", "Sitzung"),
    DAILY_VALUE("Daily value", "Tageswert"),
    VALUE_PER_SESSION("Value per session", "Wert je Sitzung"),
    VALUE("Value", "Wert"),
    MISSING_DAY("Missing day", "Fehlender Tag"),
    MISSING_SESSION("Missing session", "Fehlende Sitzung"),

    MEDIAN("Phase median (Md)", "Phasenmedian (Md)"),
    MEAN("Phase mean (M)", "Phasenmittel (M)"),
    TRIMMED_MEAN("20 % trimmed mean (TM)", "Um 20 % gestutztes Mittel (TM)"),
    BROADENED_MEDIAN("Broadened median (BMd)", "Erweiterter Median (BMd)"),
    CONDITION_MEDIAN("Condition median (Md)", "Median der Bedingung (Md)"),
    CONDITION_MEAN("Condition mean (M)", "Mittel der Bedingung (M)"),
    CONDITION_TRIMMED_MEAN("20 % trimmed mean (TM)", "Um 20 % gestutztes Mittel (TM)"),
    CONDITION_BROADENED_MEDIAN("Broadened median (BMd)", "Erweiterter Median (BMd)"),
    LEAST_SQUARES("Within-phase trend (OLS)", "Trend der Phase (OLS)"),
    THEIL_SEN("Within-phase trend (Theil–Sen)", "Trend der Phase (Theil–Sen)"),
    SPLIT_MIDDLE("Within-phase trend (split-middle)", "Trend der Phase (Split-Middle)"),
    RESISTANT("Within-phase trend (resistant line)", "Trend der Phase (resistente Linie)"),
    TWO_SD("Mean ± 2 SD", "Mittel ± 2 SD"),
    ONE_SD("Mean ± 1 SD", "Mittel ± 1 SD"),
    QUARTILES("Quartiles (IQR)", "Quartile (IQR)"),
    STABILITY("Stability envelope", "Stabilitätsband"),
    MEDIANS_OF_3("Running median of 3", "Gleitender Median über 3"),
    MEDIANS_OF_5("Running median of 5", "Gleitender Median über 5"),
    MEDIANS_OF_4("Running median of 4 and 2", "Gleitender Median über 4 und 2"),
    LOWESS("LOWESS", "LOWESS"),
    PROJECTED("%s projected", "%s fortgeschrieben"),
    PREDICTION("Prediction interval", "Vorhersageintervall"),
    PROJECTED_LEAST_SQUARES("Trend (OLS)", "Trend (OLS)"),
    PROJECTED_THEIL_SEN("Trend (Theil–Sen)", "Trend (Theil–Sen)"),
    PROJECTED_SPLIT_MIDDLE("Trend (split-middle)", "Trend (Split-Middle)"),
    PROJECTED_MEAN("Mean", "Mittel"),
    CRITERION_MEAN("Dual criterion: mean", "Dualkriterium: Mittel"),
    CRITERION_TREND("Dual criterion: trend", "Dualkriterium: Trend"),
    GRADUAL("Gradual-effects curve", "Kurve der graduellen Wirkung"),
    GOAL("Goal", "Ziel"),
    WORTHWHILE("Worthwhile change", "Lohnende Änderung"),
    INTERVAL("Interval", "Intervall"),
    WEEKEND("Weekend", "Wochenende"),
    OUTLIER("Outlier", "Ausreißer"),
    CALL("Call", "Anruf"),

    DESCRIPTION_OF("%s of %s", "%s von %s"),
    DESCRIPTION_OVER("%s of %s over %s", "%s von %s über %s"),
    DAYS("%s days", "%s Tage"),
    ONE_DAY("1 day", "1 Tag"),
    SESSIONS("%s sessions", "%s Sitzungen"),
    ONE_SESSION("1 session", "1 Sitzung"),
    MISSING_MANY("; %s missing", "; %s fehlen"),
    MISSING_ONE("; %s missing", "; %s fehlt"),
    NOTHING_IN("nothing measured in %s", "in %s nichts gemessen"),
    HAD_MEDIAN(" had a median of %s in %s", " hatte den Median %s in %s"),
    ROSE_FROM(" rose from a median of %s in %s to %s in %s", " stieg vom Median %s in %s auf %s in %s"),
    FELL_FROM(" fell from a median of %s in %s to %s in %s", " fiel vom Median %s in %s auf %s in %s"),
    STAYED_FROM(" stayed at a median of %s in %s and %s in %s", " blieb beim Median %s in %s und %s in %s"),
    ROSE("rose to %s in %s", "stieg auf %s in %s"),
    FELL("fell to %s in %s", "fiel auf %s in %s"),
    STAYED("stayed at %s in %s", "blieb bei %s in %s"),
    MEDIAN_IN("%s in %s", "%s in %s"),
    NOT_MEASURED(" was not measured", " wurde nicht gemessen"),
    SCHEDULES("Number of schedules", "Zahl der Pläne"),
    DISTRIBUTION_TITLE("Randomization distribution of %s", "Randomisierungsverteilung von %s"),
    STATISTIC_OF("%s, %s against %s (%s; positive is better)", "%s, %s gegen %s (%s; positiv ist besser)"),
    OBSERVED("Observed = %s", "Beobachtet = %s"),
    OF("%s of %s", "%s von %s"),
    AS_EXTREME("%s as extreme", "%s so extrem"),
    DISTRIBUTION(
            "%s under %s schedules: from %s to %s, in the middle %s. Observed %s; %s.",
            "%s unter %s Plänen: von %s bis %s, in der Mitte %s. Beobachtet %s; %s."),
    UNCOMPUTABLE("%s schedules have no statistic.", "%s Pläne haben keine Statistik."),
    AVERAGE("Average", "Mittel"),
    NOT_DEFINED("not defined", "nicht definiert"),
    INTERVALS("Intervals of %s %%.", "Intervalle von %s %%."),
    LAG("Days apart", "Abstand in Tagen"),
    AUTOCORRELATION("Autocorrelation", "Autokorrelation"),
    AUTOCORRELATION_OF("Autocorrelation of %s by lag", "Autokorrelation von %s nach Abstand"),
    BAND("Without dependence most lie within ±%s.", "Ohne Abhängigkeit liegen die meisten innerhalb von ±%s."),
    PERSON("Person", "Person"),
    NO_CHANGE("No change", "Keine Änderung"),
    RELIABLE("Reliable change", "Reliable Änderung"),
    BETTER("Better", "Besser"),
    BRINLEY("%s, %s and %s of every person", "%s, %s und %s jeder Person"),
    BRINLEY_COUNTS("Better: %s of %s, worse: %s.", "Besser: %s von %s, schlechter: %s."),
    SUPPOSED_EFFECT("Supposed effect", "Angenommener Effekt"),
    P_VALUE("p-value", "p-Wert"),
    POWER("Power", "Power"),
    P_FUNCTION("p-function", "p-Funktion"),
    POWER_CURVE("Power", "Power"),
    LEVEL_AT("Level %s", "Niveau %s"),
    POWER_AT("Power %s", "Power %s"),
    SET("%s %% confidence set", "%s-%%-Konfidenzmenge"),
    UP_TO("up to %s", "bis %s"),
    FROM("from %s", "ab %s"),
    EVERY_EFFECT("every effect", "jeder Effekt"),
    SHARE("Share of schedules as extreme", "Anteil so extremer Pläne"),
    SHARES("Schedules as extreme, by supposed effect", "So extreme Pläne nach angenommenem Effekt"),
    SHARE_SET("%s %% set, as if drawn", "%s-%%-Menge, als wäre gelost worden"),
    EFFECT_IN_SD("Effect in standard deviations", "Effekt in Standardabweichungen"),
    NUMBER_OF_DAYS("Number of days", "Zahl der Tage"),
    PLAN("Plan", "Plan"),
    CHOICE("A phase could begin", "Eine Phase könnte beginnen"),
    PHASE("phase %s", "Phase %s"),
    CONDITION("condition %s", "Bedingung %s"),
    DAY_NUMBER("Day %s", "Tag %s"),
    SESSION_NUMBER("Session %s", "Sitzung %s"),
    NO_VALUE("missing", "fehlt");

    private final String english;
    private final String german;

    Phrase(String english, String german) {
        this.english = english;
        this.german = german;
    }

    /** The words, with what they speak of filled in. */
    String in(Language language, Object... parts) {
        String words = switch (language) {
            case ENGLISH -> english;
            case GERMAN -> german;
        };
        return parts.length == 0 ? words : String.format(Locale.ROOT, words, parts);
    }
}
