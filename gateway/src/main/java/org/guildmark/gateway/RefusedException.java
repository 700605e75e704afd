package org.guildmark.gateway;

/** Why an exchange with a service came to nothing. */
sealed class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RefusedException(Refusal refusal, Throwable cause) {
        super(refusal.name(), cause, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    /** The service's fault, or its network's: the kind that opens the circuit. */
    static final class BackendFault extends RefusedException {

        private static final long serialVersionUID = 1L;

        BackendFault(Refusal refusal, Throwable cause) {
            super(refusal, cause);
        }
    }
}
