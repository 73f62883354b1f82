package fr.stagein.offers.finding.reach;

/** There in the morning and home in the evening, by one means: one way without the other is no way. */
public record RoundTrip(Mode mode, Journey there, Journey back) {}
