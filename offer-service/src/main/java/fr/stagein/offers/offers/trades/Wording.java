package fr.stagein.offers.offers.trades;

import java.util.Locale;

/** One text of the pack in the languages that it has. */
public record Wording(String french, String english) {

    /** English for who asks for it, French for everybody else. */
    public String in(Locale language) {
        return language.getLanguage().equals("en") ? english : french;
    }
}
