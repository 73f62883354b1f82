package fr.stagein.safeguarding;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;

/** What the numbering plans of other countries say of some digits. */
final class ForeignNumbers {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final List<String> NEIGHBOURS = List.of("BE", "CH", "DE", "GB", "IT", "LU", "MA");

    private ForeignNumbers() {}

    /** @param digits with the country's code */
    static boolean isPossible(String digits) {
        try {
            return PLANS.isPossibleNumber(PLANS.parse("+" + digits, "ZZ"));
        } catch (NumberParseException none) {
            return false;
        }
    }

    /** @param digits as they are dialled within a neighbouring country */
    static boolean isNeighbours(String digits) {
        return NEIGHBOURS.stream().anyMatch(country -> {
            try {
                return PLANS.isValidNumberForRegion(PLANS.parse(digits, country), country);
            } catch (NumberParseException none) {
                return false;
            }
        });
    }
}
