/** What a student writes down of each day of the internship, and with whom they share it. */
@NullMarked
package fr.stagein.applications.logbook;

import org.jspecify.annotations.NullMarked;
