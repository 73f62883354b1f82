package fr.stagein.openapi;

import fr.stagein.openapi.Rejections.CalledMethod;
import fr.stagein.openapi.Rejections.ReadMethod;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.http.HttpStatus;

/** Reads one class for {@link Rejections}. */
final class RejectionReader extends ClassVisitor {

    private static final String OURS = "fr/stagein/";
    private static final String REJECTION = Type.getInternalName(Rejection.class);
    private static final String NOT_FOUND = Type.getInternalName(NotFound.class);
    private static final String STATUS = Type.getInternalName(HttpStatus.class);

    private final Rejections all;
    private final Predicate<String> isCode;
    private String name = "";

    RejectionReader(Rejections all, Predicate<String> isCode) {
        super(SpringAsmInfo.ASM_VERSION);
        this.all = all;
        this.isCode = isCode;
    }

    @Override
    public void visit(
            int version,
            int access,
            String internalName,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        name = internalName;
        List<String> above = new ArrayList<>(interfaces == null ? List.of() : List.of(interfaces));
        if (superName != null && superName.startsWith(OURS)) {
            above.add(superName);
        }
        above.removeIf(one -> !one.startsWith(OURS));
        all.add(internalName, above);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new Body(all.add(new CalledMethod(name, method, descriptor)));
    }

    private final class Body extends MethodVisitor {

        private final ReadMethod read;
        private final List<String> sinceLastRejection = new ArrayList<>();
        private @Nullable HttpStatus status;

        Body(ReadMethod read) {
            super(SpringAsmInfo.ASM_VERSION);
            this.read = read;
        }

        @Override
        public void visitLdcInsn(Object constant) {
            if (constant instanceof String text && isCode.test(text)) {
                read.codes().add(text);
                sinceLastRejection.add(text);
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            if (owner.equals(STATUS)) {
                status = HttpStatus.valueOf(field);
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean ofInterface) {
            if (owner.equals(REJECTION)) {
                switch (method) {
                    case "conflict" -> rejects(HttpStatus.CONFLICT);
                    case "field" -> rejects(HttpStatus.BAD_REQUEST);
                    case "<init>" -> rejects(status);
                    default -> {}
                }
            } else {
                calls(owner, method, descriptor);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String method, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle lambda) {
                    calls(lambda.getOwner(), lambda.getName(), lambda.getDesc());
                }
            }
        }

        private void rejects(@Nullable HttpStatus with) {
            if (with != null) {
                sinceLastRejection.forEach(code -> all.status(code, with.value()));
            }
            sinceLastRejection.clear();
        }

        private void calls(String owner, String method, String descriptor) {
            if (owner.equals(NOT_FOUND)) {
                read.codes().add("not-found");
                all.status("not-found", HttpStatus.NOT_FOUND.value());
            } else if (owner.startsWith(OURS)) {
                read.calls().add(new CalledMethod(owner, method, descriptor));
            }
        }
    }
}
