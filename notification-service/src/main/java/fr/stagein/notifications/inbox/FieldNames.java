package fr.stagein.notifications.inbox;

import java.util.Locale;

/** What the fields of an agreement are called. */
@FunctionalInterface
public interface FieldNames {

    /** The field's id where the programme or the field is not known any more. */
    String of(String programme, String field, Locale language);
}
