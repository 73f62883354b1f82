/** What Prometheus reads: the labels that every series has, figures that a worker asks for now and then. */
@NullMarked
package fr.stagein.platform.metrics;

import org.jspecify.annotations.NullMarked;
