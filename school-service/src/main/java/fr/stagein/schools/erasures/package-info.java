/** Who is to be erased, who says so, and what has become of it; every service erases what is its own. */
@NullMarked
package fr.stagein.schools.erasures;

import org.jspecify.annotations.NullMarked;
