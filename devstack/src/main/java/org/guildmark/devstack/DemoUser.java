package org.guildmark.devstack;

/** People of the development realm on whose behalf the launcher acts; the password is the name. */
enum DemoUser {
    EDITOR("editor"),
    REVIEWER("reviewer"),
    LEARNER("learner"),
    TEACHER("teacher"),
    SCHOOL_ADMIN("school-admin"),
    EXAM_OFFICER("exam-officer"),
    /** Reviews what the other wrote. */
    SECOND_EXAM_OFFICER("exam-officer-two"),
    /** Signed in, of no organisation. */
    CANDIDATE("candidate");

    private final String account;

    DemoUser(String account) {
        this.account = account;
    }

    String account() {
        return account;
    }
}
