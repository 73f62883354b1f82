/** The published language: the events that services exchange, their topics and their form. Depends on nothing. */
@NullMarked
package fr.stagein.events;

import org.jspecify.annotations.NullMarked;
