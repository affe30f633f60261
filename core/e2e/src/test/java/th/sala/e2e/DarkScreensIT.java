package th.sala.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** The same screens in the dark, where only colours are others. */
@Tag("slow")
class DarkScreensIT extends ScreensIT {
    @Override
    List<String> faults(Visitor visitor) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return barriers(new AxeBuilder(visitor.page()).withRules(List.of("color-contrast")));
    }
}
