package org.tallystick.slip;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words that shame, blame, threaten or tell how somebody is judged: none has a place where a customer can hear it. */
public final class Unkind {
    private static final Map<String, List<String>> WORDS = Map.of(
            "en",
            words("block, blacklist, black list, refuse, reject, deny, denied, forbid, debtor, default, delinquent,"
                    + " arrears, warning, penalty, fine of, fault, blame, guilt, shame, fail, bad, broken, distrust,"
                    + " suspicio, fraud, cheat, liar, must, never, criminal, court, police"),
            "es",
            words("bloque, lista negra, rechaz, deneg, prohib, moros, deudor, impago, incumpl, atraso, recargo,"
                    + " penaliz, multa, advertencia, culpa, vergüenza, vergonz, fallo, malo, desconf, sospech, fraude,"
                    + " mentir, estafa, nunca, delito, tribunal, policía"),
            "zh",
            words("黑名单, 冻结, 拒绝, 禁止, 拖欠, 赖账, 老赖, 违约, 失信, 警告, 罚, 催, 过错," + " 责任, 羞, 欺, 骗, 嫌疑, 不良, 恶意, 画押, 法院, 警察, 必须"),
            "hi",
            words("ब्लॉक, काली सूची, इनकार, अस्वीकार, प्रतिबंध, मना है, कर्ज़दार, डिफ़ॉल्ट, दंड, जुर्माना, चेतावनी,"
                    + " दोष, गलती, शर्म, बदनाम, धोखा, झूठ, शक, अविश्वास, टूटे, अपराध, अदालत, पुलिस"),
            "ar",
            words("محظور, حظر, قائمة سوداء, رفض, مرفوض, ممنوع, مدين, مماطل, متعثر, متخلف, غرامة, تحذير,"
                    + " إنذار, ذنب, عيب, فشل, مشبوه, احتيال, غش, كاذب, أبدًا, جريمة, محكمة, شرطة"));

    private Unkind() {}

    public static List<String> languages() {
        return WORDS.keySet().stream().sorted().toList();
    }

    /** Those of a language that stand in the text. */
    public static List<String> in(String text, String language) {
        String lower = text.toLowerCase(Locale.ROOT);
        return WORDS.getOrDefault(language, List.of()).stream()
                .filter(lower::contains)
                .toList();
    }

    private static List<String> words(String list) {
        return List.of(list.split(", ?", -1));
    }
}
