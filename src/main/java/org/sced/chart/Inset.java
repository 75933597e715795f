package org.sced.chart;

/** A drawing that stands inside another one, its upper left corner at a place. */
record Inset(Drawing drawing, double x, double y) {}
