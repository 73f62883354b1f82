/** Schools, their classes and students, and where each student sets out from. */
@NullMarked
package fr.stagein.schools;

import org.jspecify.annotations.NullMarked;
