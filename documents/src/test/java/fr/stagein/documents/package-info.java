@NullMarked
package fr.stagein.documents;

import org.jspecify.annotations.NullMarked;
