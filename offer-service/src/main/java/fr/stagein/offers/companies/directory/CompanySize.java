package fr.stagein.offers.companies.directory;

import java.util.Optional;

/** How many people work at an establishment, as coarse as a pupil would say it. */
public enum CompanySize {
    UNDER_10,
    UNDER_50,
    UNDER_250,
    FROM_250;

    /**
     * @param band INSEE's code of a band of staff (tranche d'effectifs salariés), such as {@code 03} for six to nine;
     *     {@code NN} employs nobody
     */
    public static Optional<CompanySize> ofBand(String band) {
        return Optional.ofNullable(
                switch (band) {
                    case "NN", "00", "01", "02", "03" -> UNDER_10;
                    case "11", "12" -> UNDER_50;
                    case "21", "22", "31" -> UNDER_250;
                    case "32", "41", "42", "51", "52", "53" -> FROM_250;
                    default -> null;
                });
    }
}
