package fr.stagein.territory;

import fr.stagein.territory.PartField.Kind;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an agreement's fields are called and how they are filled in: {@code agreement-fields.yaml}. */
record AgreementFields(Map<String, Meaning> byId) {

    private static final Pattern ID = Pattern.compile("[a-z][a-zA-Z0-9.]{0,49}");

    record Meaning(Kind kind, Map<String, String> labels) {}

    static AgreementFields read(Path territory) {
        Section file = Section.of(Common.file(territory, "agreement-fields.yaml"));
        Map<String, Meaning> fields = new LinkedHashMap<>();
        file.named().forEach((id, section) -> {
            if (!ID.matcher(id).matches()) {
                throw section.wrong("name a field by letters, digits and dots, such as tutor.name");
            }
            fields.put(id, new Meaning(section.value("kind").choice(Kind.class), Common.labels(section)));
            section.end();
        });
        return new AgreementFields(fields);
    }

    Optional<Meaning> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
