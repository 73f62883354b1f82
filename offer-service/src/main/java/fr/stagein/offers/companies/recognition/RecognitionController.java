package fr.stagein.offers.companies.recognition;

import fr.stagein.events.CompanyId;
import fr.stagein.events.CompanyState;
import fr.stagein.offers.access.CompanyMembership;
import fr.stagein.offers.companies.answers.AnswerRates;
import fr.stagein.offers.companies.answers.AnswerRates.AnswerRate;
import fr.stagein.offers.companies.directory.Companies;
import fr.stagein.offers.companies.directory.Company;
import fr.stagein.offers.companies.directory.Workplace;
import fr.stagein.offers.companies.recognition.Engagements.Year;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Thanks, in three forms. */
@RestController
class RecognitionController {

    private final Companies companies;
    private final Engagements engagements;
    private final AnswerRates rates;
    private final Badge badge;
    private final Statement statement;
    private final CompanyMembership companyMembership;
    private final TerritoryCalendar calendar;

    RecognitionController(
            Companies companies,
            Engagements engagements,
            AnswerRates rates,
            Badge badge,
            Statement statement,
            CompanyMembership companyMembership,
            TerritoryCalendar calendar) {
        this.companies = companies;
        this.engagements = engagements;
        this.rates = rates;
        this.badge = badge;
        this.statement = statement;
        this.companyMembership = companyMembership;
        this.calendar = calendar;
    }

    /**
     * @param since year of its first offer, if there was one
     * @param answers absent where too few are known
     */
    record Engagement(
            CompanyId companyId,
            String name,
            String activity,
            List<String> communes,
            int seatsOffered,
            int studentsHosted,
            @Nullable Integer since,
            List<Year> years,
            @Nullable AnswerRate answers) {}

    /** Gives everybody what a company has done for pupils: seats offered, pupils hosted, how it answers. */
    @GetMapping("/api/companies/{id}/engagement")
    Engagement engagement(@PathVariable CompanyId id) {
        return engagement(shown(id));
    }

    /** Gives everybody a company's badge as an SVG image in the caller's language, for its own website. */
    @GetMapping(path = "/api/companies/{id}/badge.svg", produces = "image/svg+xml")
    ResponseEntity<byte[]> badge(@PathVariable CompanyId id, Locale language) {
        Company company = shown(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(badge.of(company.name(), engagement(company).studentsHosted(), language)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Gives a company's members its statement of pupils hosted in one year, as PDF.
     *
     * @param year four digits; 404 if no pupil was hosted in it
     */
    @GetMapping(path = "/api/companies/{id}/statements/{year}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> statement(
            @PathVariable CompanyId id, @PathVariable int year, Caller caller, Locale language) {
        companyMembership.require(caller, id);
        Engagement engagement = engagement(shown(id));
        Year asked = engagement.years().stream()
                .filter(one -> one.year() == year && one.hosted() > 0)
                .findFirst()
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("stage-in-" + year + ".pdf")
                                .build()
                                .toString())
                .body(statement.of(companies.get(id).siret(), engagement, asked, calendar.today(), language));
    }

    private Company shown(CompanyId id) {
        return companies
                .find(id)
                .filter(company -> company.status() == CompanyState.Status.VERIFIED)
                .orElseThrow(NotFound::new);
    }

    private Engagement engagement(Company company) {
        List<Year> years = engagements.of(company.id(), calendar.today());
        return new Engagement(
                company.id(),
                company.name(),
                company.activity(),
                company.workplaces().stream()
                        .map(Workplace::communeName)
                        .distinct()
                        .sorted()
                        .toList(),
                years.stream().mapToInt(Year::seats).sum(),
                years.stream().mapToInt(Year::hosted).sum(),
                engagements.since(company.id()),
                years,
                rates.of(company.id(), calendar.now()).orElse(null));
    }
}
