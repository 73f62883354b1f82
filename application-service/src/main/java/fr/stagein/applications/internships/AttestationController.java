package fr.stagein.applications.internships;

import fr.stagein.applications.internships.InternshipViews.InternshipView;
import fr.stagein.applications.internships.ReadAttestation.AttestationVerification;
import fr.stagein.events.AgreementId;
import fr.stagein.platform.access.Caller;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The attestation: made, fetched, verified. */
@RestController
class AttestationController {

    private final MakeAttestation make;
    private final ReadAttestation read;
    private final ShowInternship internship;

    AttestationController(MakeAttestation make, ReadAttestation read, ShowInternship internship) {
        this.make = make;
        this.read = read;
        this.internship = internship;
    }

    /**
     * Makes the attestation of an internship once its last half day is over and presence is recorded for all. Making it
     * again changes nothing.
     *
     * @param id of the internship's agreement
     */
    @PostMapping("/api/internships/{id}/attestation")
    InternshipView makeAttestation(@PathVariable AgreementId id, Caller caller) {
        make.make(caller, id);
        return internship.show(caller, id);
    }

    /**
     * Gives the attestation of an internship to one of its parties.
     *
     * @param id of the internship's agreement
     */
    @GetMapping(value = "/api/internships/{id}/attestation.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> attestationFile(@PathVariable AgreementId id, Caller caller) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(read.file(caller, id));
    }

    /**
     * Tells whoever holds an attestation with this code whether it is genuine, without names.
     *
     * @param code as it is printed on the attestation
     */
    @GetMapping("/api/internships/verify/{code}")
    AttestationVerification verifyAttestation(@PathVariable String code) {
        return read.verify(code);
    }
}
