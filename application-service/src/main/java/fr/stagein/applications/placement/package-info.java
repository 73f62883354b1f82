/** The life of an application, and the seats that confirmed ones take. */
@NullMarked
package fr.stagein.applications.placement;

import org.jspecify.annotations.NullMarked;
