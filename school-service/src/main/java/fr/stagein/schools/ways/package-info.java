/** Who may see a student's way to their internship: those whom the student lets see it, and never the home itself. */
@NullMarked
package fr.stagein.schools.ways;

import org.jspecify.annotations.NullMarked;
