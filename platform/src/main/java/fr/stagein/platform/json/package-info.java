/** The one JSON form that HTTP and events share. */
@NullMarked
package fr.stagein.platform.json;

import org.jspecify.annotations.NullMarked;
