/** Where an address lies. Nobody outside is asked unless the operator switches it on. */
@NullMarked
package fr.stagein.schools.addresses;

import org.jspecify.annotations.NullMarked;
