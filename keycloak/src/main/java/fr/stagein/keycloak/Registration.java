package fr.stagein.keycloak;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.authentication.forms.RegistrationUserCreation;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.validation.Validation;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

/**
 * Who registers alone gives a name and an e-mail address and is told to look into the mailbox: the same page whether the
 * address has an account or not. Where there is none yet the mail has a link with which the account gets its password;
 * where there is one it says so, to its owner alone.
 */
public final class Registration extends RegistrationUserCreation {

    /** Names the address for the page that follows. */
    static final String ADDRESS = "stagein.registration.address";

    private static final String PROFILE = "stagein.registration.profile";

    private Attempts registrations = attempts(30, 600);

    private static Attempts attempts(int limit, int seconds) {
        return new Attempts(limit, Duration.ofSeconds(seconds), Clock.systemUTC());
    }

    @Override
    public String getId() {
        return "stagein-registration";
    }

    @Override
    public String getDisplayType() {
        return "Registration that does not tell who is registered";
    }

    @Override
    public void init(Config.Scope config) {
        registrations = attempts(config.getInt("registrations", 30), config.getInt("window", 600));
    }

    @Override
    public void validate(ValidationContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        String address = context.getConnection().getRemoteAddr();
        if (registrations.areUsedUp(address)) {
            refuse(context, form, List.of(new FormMessage("tooManyAttemptsMessage")));
            return;
        }
        registrations.add(address);
        try {
            getOrCreateUserProfile(context, form).validate();
        } catch (ValidationException invalid) {
            List<FormMessage> errors = Validation.getFormErrorsFromValidation(invalid.getErrors()).stream()
                    .filter(error -> !tellsOfAnother(error))
                    .toList();
            if (!errors.isEmpty()) {
                refuse(context, form, errors);
                return;
            }
        }
        context.success();
    }

    private static boolean tellsOfAnother(FormMessage error) {
        return List.of("emailExistsMessage", "usernameExistsMessage").contains(error.getMessage());
    }

    private static void refuse(
            ValidationContext context, MultivaluedMap<String, String> form, List<FormMessage> errors) {
        context.error("invalid_registration");
        context.validationError(form, errors);
    }

    /** To make an account takes longer than to find one. */
    @Override
    public void success(FormContext context) {
        EvenTime.of(() -> register(context));
    }

    private void register(FormContext context) {
        String address = address(context.getHttpRequest().getDecodedFormParameters());
        UserModel known = known(context.getSession(), context.getRealm(), address);
        context.getAuthenticationSession().setAuthNote(ADDRESS, address);
        if (known == null) {
            super.success(context);
            UserModel made = Objects.requireNonNull(context.getUser());
            made.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
            // As without an account: the person of this page has proved nothing.
            context.getAuthenticationSession().setAuthenticatedUser(null);
            RegistrationMails.confirm(context, made);
        } else if (isUnfinished(known)) {
            RegistrationMails.confirm(context, known);
        } else {
            RegistrationMails.tellOfAccount(context, known);
        }
    }

    /** Registered before, and the mail's link was never followed to the end. */
    private static boolean isUnfinished(UserModel user) {
        return user.isEnabled()
                && !user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)
                && user.getRequiredActionsStream().anyMatch("UPDATE_PASSWORD"::equals);
    }

    private static @Nullable UserModel known(KeycloakSession session, RealmModel realm, String address) {
        UserModel byAddress = session.users().getUserByEmail(realm, address);
        return byAddress == null ? session.users().getUserByUsername(realm, address) : byAddress;
    }

    /** With the address as username; where it has a character that usernames may not have, with one of no meaning. */
    @Override
    public UserProfile getOrCreateUserProfile(FormContext context, MultivaluedMap<String, String> form) {
        KeycloakSession session = context.getSession();
        if (session.getAttribute(PROFILE) instanceof UserProfile made) {
            return made;
        }
        String address = address(form);
        MultivaluedMap<String, String> attributes = new MultivaluedHashMap<>();
        for (String name : List.of(UserModel.FIRST_NAME, UserModel.LAST_NAME)) {
            String typed = form.getFirst(name);
            attributes.putSingle(name, typed == null ? "" : typed.strip());
        }
        attributes.putSingle(UserModel.EMAIL, address);
        attributes.putSingle(
                UserModel.USERNAME,
                address.matches("[a-z0-9@.+_-]*") ? address : UUID.randomUUID().toString());
        UserProfile profile =
                session.getProvider(UserProfileProvider.class).create(UserProfileContext.REGISTRATION, attributes);
        session.setAttribute(PROFILE, profile);
        return profile;
    }

    private static String address(MultivaluedMap<String, String> form) {
        String typed = form.getFirst(UserModel.EMAIL);
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }
}
