/** The fictional classes and families of a territory's pack, through the same doors as real ones. */
@NullMarked
package fr.stagein.schools.demo;

import org.jspecify.annotations.NullMarked;
