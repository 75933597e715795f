package org.sced.chart;

import java.awt.Color;

/** The background of a run of days under one condition, from the edge of its first day to that of its last. */
record Shade(String condition, double firstDay, double lastDay, Color tint) {}
