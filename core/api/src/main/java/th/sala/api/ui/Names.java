package th.sala.api.ui;

import java.util.Locale;
import th.sala.api.people.Department;
import th.sala.api.people.Person;

/** Names of departments and people as screens show them. */
public final class Names {
    private Names() {}

    /** The name in that language; Thai where no English name is known. */
    public static String of(Department department, Locale language) {
        return "en".equals(language.getLanguage()) && !department.nameEn().isBlank()
                ? department.nameEn()
                : department.name();
    }

    /** Name and position: {@code เจ้าหน้าที่ ก (นักวิเคราะห์นโยบายและแผน)}. */
    public static String of(Person person) {
        return person.position().isBlank() ? person.name() : person.name() + " (" + person.position() + ")";
    }
}
