/** Schools, their classes with the weeks of their internship, and their staff. */
@NullMarked
package fr.stagein.schools.directory;

import org.jspecify.annotations.NullMarked;
