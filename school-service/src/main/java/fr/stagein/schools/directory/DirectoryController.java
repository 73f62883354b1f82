package fr.stagein.schools.directory;

import fr.stagein.schools.directory.ImportDirectory.Outcome;
import fr.stagein.schools.directory.ImportDirectory.Report;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The national directory over HTTP: the operator. */
@RestController
class DirectoryController {

    private final ImportDirectory importDirectory;
    private final MessageSource messages;

    DirectoryController(ImportDirectory importDirectory, MessageSource messages) {
        this.importDirectory = importDirectory;
        this.messages = messages;
    }

    record DirectoryReport(int elsewhere, int notOurs, List<DirectoryRow> rows) {}

    record DirectoryRow(int line, Outcome outcome, String text) {}

    /**
     * Takes the territory's schools from the national directory (annuaire de l'éducation), for the operator. Classes
     * stay as they are.
     *
     * @param file the directory as CSV
     */
    @PostMapping(path = "/api/schools/directory-imports", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    DirectoryReport importDirectory(@RequestBody byte[] file) {
        Report report = importDirectory.run(file);
        Locale in = LocaleContextHolder.getLocale();
        return new DirectoryReport(
                report.elsewhere(),
                report.notOurs(),
                report.rows().stream()
                        .map(row -> new DirectoryRow(
                                row.line(),
                                row.outcome(),
                                row.outcome() == Outcome.WRONG
                                        ? messages.getMessage("directory." + row.code(), new Object[] {row.about()}, in)
                                        : row.about()))
                        .toList());
    }
}
