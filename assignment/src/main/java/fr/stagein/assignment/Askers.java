package fr.stagein.assignment;

/** The choices by place: who may have it, and by which choice. */
final class Askers {

    private final int[] begins;
    private final int[] student;
    private final int[] choice;

    Askers(Choices choices) {
        begins = new int[choices.places() + 1];
        for (int place : choices.place) {
            begins[place + 1]++;
        }
        for (int place = 0; place < choices.places(); place++) {
            begins[place + 1] += begins[place];
        }
        student = new int[choices.place.length];
        choice = new int[choices.place.length];
        int[] next = begins.clone();
        for (int who = 0; who < choices.students(); who++) {
            for (int number = choices.first[who]; number < choices.first[who + 1]; number++) {
                int at = next[choices.place[number]]++;
                student[at] = who;
                choice[at] = number;
            }
        }
    }

    int first(int place) {
        return begins[place];
    }

    int end(int place) {
        return begins[place + 1];
    }

    int student(int number) {
        return student[number];
    }

    int choice(int number) {
        return choice[number];
    }
}
