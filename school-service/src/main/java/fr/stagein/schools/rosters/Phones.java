package fr.stagein.schools.rosters;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Telephone numbers as people in France write them, overseas too. */
final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    /** Where ten digits from 0 on are dialled: the mainland, then the overseas départements, each with its own numbers. */
    private static final List<String> FRANCE = List.of("FR", "GP", "MQ", "GF", "RE", "YT");

    private static final int LONGEST = 250;
    private static final int MOST_TRIES = 10;

    private Phones() {}

    /** Ten digits where it was written the French way, else {@code +} and digits. */
    static Reading read(String text) {
        if (text.length() > LONGEST) {
            return Reading.NONE;
        }
        Reading whole = whole(text);
        if (whole.value() != null) {
            return whole;
        }
        for (String region : FRANCE) {
            Iterator<PhoneNumberMatch> matches = NUMBERS.findNumbers(text, region, Leniency.VALID, MOST_TRIES)
                    .iterator();
            if (matches.hasNext()) {
                PhoneNumberMatch first = matches.next();
                return new Reading(written(first.number(), first.rawString()), false);
            }
        }
        return Reading.NONE;
    }

    private static Reading whole(String text) {
        String digits = text.replaceAll("[^0-9+]", "");
        PhoneNumber number = parsed(text);
        if (number == null) {
            return Reading.NONE;
        }
        // Excel takes the zero off a number that begins with it.
        boolean zeroAdded = digits.matches("[1-9][0-9]{8}");
        return new Reading(written(number, text), !zeroAdded && text.chars().noneMatch(Character::isLetter));
    }

    private static @Nullable PhoneNumber parsed(String text) {
        for (String region : FRANCE) {
            try {
                PhoneNumber number = NUMBERS.parse(text, region);
                if (NUMBERS.isValidNumber(number) && !number.hasExtension()) {
                    return number;
                }
            } catch (NumberParseException noNumber) {
                return null;
            }
        }
        return null;
    }

    private static String written(PhoneNumber number, String text) {
        boolean abroad = text.strip().startsWith("+") || text.strip().startsWith("00");
        return abroad
                ? NUMBERS.format(number, PhoneNumberFormat.E164)
                : "0" + NUMBERS.getNationalSignificantNumber(number);
    }

    /** Whether both ring at the same place: {@code 0612345678} and {@code +33612345678} do. */
    static boolean same(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || one.equals(other)) {
            return Objects.equals(one, other);
        }
        PhoneNumber first = parsed(one);
        return first != null && first.equals(parsed(other));
    }
}
