package fr.stagein.platform;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** A record as {@link LayersTest} accepts it. */
record BoundedValue(@Min(1) @Max(5) int level) {}
