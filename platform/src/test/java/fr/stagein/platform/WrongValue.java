package fr.stagein.platform;

import java.sql.Timestamp;

/** A record as {@link LayersTest} refuses it: it knows of the database. */
record WrongValue(Timestamp at) {}
