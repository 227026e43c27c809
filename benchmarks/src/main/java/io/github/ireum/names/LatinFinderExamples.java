// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Locale;
import java.util.Random;

/**
 * Words, other people's names and sentences by hand, from which {@link LatinFinderTraining} learns.
 */
final class LatinFinderExamples {

  /** Common words that could be syllables. */
  static final String WORDS =
      "win wins won say says said sees meet meets die dies hit hits get gets hail hails nod nods join joins sign signs"
          + " sing sings sue sues hang hangs hand hands go goes gain gains seen eyes aims hint hints hold holds"
          + " young moon sun long song park so no in an on ban oh do han gun won sin sung king sing pay bang yang yin"
          + " ham lee jam son sons ring min man men hang hung kin kick sock son soon ho so sure new non pan pin pen"
          + " pang kong tong yoke you hee she we be me he go to too wood woo who how now low law jaw raw war may mayo"
          + " union season person chosen human woman common canon wonder sunday min sung hyun i il in one son noon"
          + " nam chin jean joe cho chose choke jim kim kit bum bong dong gang hue chew yoga ryan one her yes hot"
          + " ye yeon on un an am ma mi me hi ha kang jung june jin jun sang see sea seen seem gay guy eye moonlight";

  /** Names of others, places, phrases. */
  static final String OTHERS =
      "Chang Chun|Chang Chih-chung|Chang Hsueh-liang|Chen Yi|Chen Cheng|Chen Po-ta|Chen Yun|Chou En-lai|Chu Teh|Ho Lung"
          + "|Ho Ying-chin|Hu Shih|Hu Han-min|Huang Hua|Huang Hsing|Kang Sheng|Kao Kang|Li Fu-chun|Li Hsien-nien|Li Ta-chao"
          + "|Li Tsung-jen|Lin Piao|Lin Sen|Liu Shao-chi|Lo Jui-ching|Lu Ting-yi|Mao Tse-tung|Nieh Jung-chen|Pai Chung-hsi"
          + "|Peng Chen|Peng Te-huai|Shen Chang-huan|Soong Mei-ling|Sun Fo|Sun Li-jen|Sung Chiao-jen|Tan Chen-lin|Tao Chu"
          + "|Teng Hsiao-ping|Tung Pi-wu|Wang Ching-wei|Wang Ming|Wang Ping-nan|Wang Shih-chieh|Wang Yun-wu|Wu Hsiu-chuan"
          + "|Yang Shang-kun|Yeh Chien-ying|Yeh Kung-chao|Yen Hsi-shan|Yen Chia-kan|Yu Ta-wei|Yu Kuo-hua|Yuan Shih-kai"
          + "|Chiang Ching-kuo|Chiang Kai-shek|Chang Kai-shek|Hsu Hsiang-chien|Tsiang Ting-fu|Han Fu-chu|Han Suyin|Feng Yu-hsiang"
          + "|Xi Jinping|Li Keqiang|Hu Jintao|Wen Jiabao|Jiang Zemin|Zhu Rongji|Deng Xiaoping|Mao Zedong|Zhou Enlai|Liu Shaoqi"
          + "|Wang Yi|Wang Qishan|Wang Huning|Yang Jiechi|Zhao Ziyang|Hu Yaobang|Li Peng|Bo Xilai|Ma Ying-jeou|Tsai Ing-wen"
          + "|Lai Ching-te|Lee Teng-hui|Chen Shui-bian|Han Kuo-yu|Lee Kuan Yew|Lee Hsien Loong|Goh Chok Tong|Jack Ma|Yao Ming"
          + "|Zhang Yimou|Gong Li|Jackie Chan|Bruce Lee|Ang Lee|Yo-Yo Ma|Li Na|Ma Long|Sun Yang|Wu Lei|Song Tao|Kong Xuanyou"
          + "|Ho Chi Minh|Ngo Dinh Diem|Ngo Dinh Nhu|Nguyen Van Thieu|Nguyen Cao Ky|Nguyen Khanh|Vo Nguyen Giap|Pham Van Dong"
          + "|Le Duc Tho|Le Duan|Tran Van Do|Tran Van Huong|Phan Huy Quat|Bui Diem|Duong Van Minh|Ton Duc Thang|Truong Chinh"
          + "|Xuan Thuy|Hoang Van Hoan|Nguyen Huu Tho|Vu Van Mau|Do Muoi|Vo Van Kiet|To Lam|Bao Dai|Long Binh|Long Thanh|U Nu"
          + "|U Thant|Ne Win|Aung San|Win Maung|Lon Nol|Son Sann|Hun Sen|Pol Pot|Son Sen|Sim Var|Song Ngoc Thanh|Kou Voravong"
          + "|Eisaku Sato|Hayato Ikeda|Ichiro Kono|Takeo Miki|Shinzo Abe|Taro Aso|Taro Kono|Junichiro Koizumi|Yohei Kono"
          + "|Nobusuke Kishi|Etsusaburo Shiina|Masayoshi Ohira|Kim Philby|Kim Novak|Kim Kardashian|Kim Clijsters|Lee Harvey Oswald"
          + "|Lee Marvin|Lee Ann|Spike Lee|Robert E. Lee|Stan Lee|Harper Lee|Christopher Lee|Park Avenue|Park Lane|Park Service"
          + "|Hyde Park|Moon Landing|Moon River|Young People|Young Men|Young Women|Song Dynasty|Sung Dynasty|Han Dynasty"
          + "|Han Chinese|Han Solo|Han River|Sun Moon|No Man|No One|So Long|So Young|Yang Tze|Ho Hum|Long March|Long Island"
          + "|Ban On|In Seoul|An Order|No Gun|To Lee|Song Book|New Song|On Sunday|Gun Ban|Man Ray|Sun Sun|Oh Man|Oh No|Ha Noi"
          + "|Hong Kong|Ho Tung|Lim Yew Hock|Lim Chin Siong|Lim Guan Eng|Tan Siew Sin|Tan Cheng Lock|Chin Peng|Ong Eng Guan"
          + "|Goh Keng Swee|Toh Chin Chye|Yang Lan|Yang Yang|Lin Dan|Lin Yutang|Lu Xun|Mo Yan|Ha Jin|Yu Hua|Liu Cixin|Pan Wei"
          + "|Pan Kuang-tan|Yun Shan|Min Aung Hlaing|Sun Tzu|Sun Yat-sen|Sun Ra|Chu Hsi|Wang Wei|Han Zheng|Han Xin|Ma Jun|Pu Yi"
          + "|Jo Ann|Jo March|Ma Kettle|Joe Young|Andrew Young|Neil Young|Brigham Young|Oh Henry|Gang Bang|Ham Sandwich|Son House"
          + "|Yu Jie|Yu Yongding|Cho Oyu|Cho Lon|Shin Bet|Shin Kanemaru|Jin Liqun|Jin Mao|Jang Bahadur|Ra Mu|Rim Fire|Na Trang"
          + "|To Huu|Ha Tinh|Nam Dinh|Nam Ou|Nam Tha|Nam Bo|An Lao|An Nam|Kim Cuong|Cam Ranh|Kang Hsi|Kang Youwei|Kong Le|Min River";

  /** Names of Chinese people in Hanyu Pinyin or as they are spelled in Southeast Asia. */
  static final String CHINESE =
      "Bai Juyi|Cai Yuanpei|Cao Cao|Chen Duxiu|Chen Guangcheng|Chen Quanguo|Deng Yingchao|Dong Biwu|Fan Changlong"
          + "|Fang Lizhi|Gao Gang|Geng Biao|Geng Shuang|Gu Kailai|Guo Boxiong|Han Meilin|Han Han|He Guoqiang|Hu Chunhua"
          + "|Hu Shuli|Hua Chunying|Hua Guofeng|Huang Ju|Huang Yanpei|Jia Qinglin|Jiang Qing|Jin Renqing|Jin Xing|Jin Yong"
          + "|Kang Keqing|Li Changchun|Li Dazhao|Li Hongzhang|Li Lanqing|Li Lisan|Li Ruihuan|Li Xiannian|Liang Qichao"
          + "|Liang Guanglie|Lin Zexu|Liu Yunshan|Liu He|Lu Kang|Luo Ruiqing|Ma Kai|Ma Xiaotian|Ma Huateng|Ma Yueran|Meng Jianzhu"
          + "|Min Xiaofen|Pan Shiyi|Peng Dehuai|Peng Liyuan|Qian Qichen|Qin Gang|Ren Bishi|Song Ping|Song Jian|Song Binbin"
          + "|Song Jiaoren|Song Qingling|Song Zuying|Sun Chunlan|Sun Honglei|Sun Zhengcai|Tan Dun|Tang Jiaxuan|Tang Wei|Wan Gang"
          + "|Wan Li|Wang Dan|Wang Dongxing|Wang Gang|Wang Hongwen|Wang Jun|Wang Lijun|Wang Meng|Wang Yang|Wang Zhen|Wu Bangguo"
          + "|Wu Yi|Xu Caihou|Yan Mingfu|Yang Bo|Yang Dezhi|Yang Jia|Yang Jing|Yang Liwei|Yang Mu|Yang Shangkun|Yang Zhenning"
          + "|Ye Jianying|Ye Shuhua|Yi Gang|Yi Siling|Yu Dan|Yu Keping|Yu Qiuli|Yu Zhengsheng|Yu Guangyuan|Zeng Qinghong|Zhou Yongkang"
          + "|Zhu De|An Lushan|An Zhisheng|An Qi|Ma Lin|Ma Fuxiang|Bo Yibo|Chang Wanquan|Kong Qingdong|Kong Linghui|Min Enze"
          + "|Goh Poh Seng|Lim Boon Keng|Tan Kah Kee|Tan Tock Seng|Tan Tong Hye|Wee Kim Wee|Yong Pung How|Ong Teng Cheong"
          + "|Cheung Chau|Sun Hung Kee|Tung Chung|Kwong Wah|Wan Chai|Tsung-Dao Lee|Chen-Ning Yang|Yuan Tseh Lee";

  /** Sentences to set a name into. */
  static final String[] SETTINGS = {
    "The talks with % went on for a day.",
    "Officials of the ministry met % on Monday.",
    "% said that the plan would fail.",
    "He was told that President % had left.",
    "In Seoul, % said the vote was fair.",
    "South Korea's % won the final.",
    "The Korean leader, %, and the premier spoke of trade.",
    "A letter from % to the Secretary was found.",
    "Mr. % told reporters that the bill was dead.",
    "Those present were %, the Ambassador, and two others.",
    "North Korean leader % watched the test.",
    "According to %, the army of the ROK was ready.",
    "Minister % and the others agreed.",
    "The striker % scored twice in the match.",
    "by %\n\nA report on the ships",
    "General %’s troops were far from Pyongyang.",
    "Foreign Minister % arrived in New York.",
    "They asked % to wait.",
  };

  private LatinFinderExamples() {}

  /** Returns another usual way to write a name. */
  static String vary(String name, Random random) {
    String[] parts = name.split(" ");
    if (parts.length != 2 || parts[1].length() < 2) {
      return name;
    }
    String[] given = parts[1].split("-");
    String capital =
        given.length == 2 && !given[1].isEmpty()
            ? given[1].substring(0, 1).toUpperCase(Locale.ROOT) + given[1].substring(1)
            : "";
    boolean two = !capital.isEmpty();
    int way = random.nextInt(10);
    if (way == 6) {
      return name.toUpperCase(Locale.ROOT);
    }
    if (!two || way > 7) {
      return name;
    }
    return switch (way) {
      case 2 -> parts[0] + " " + given[0] + "-" + capital;
      case 3 -> parts[1] + " " + parts[0];
      case 4 -> given[0] + " " + capital + " " + parts[0];
      case 5 -> parts[0] + " " + given[0] + given[1];
      case 7 -> (parts[0] + " " + given[0] + " " + given[1]).toUpperCase(Locale.ROOT);
      default -> parts[0] + " " + given[0] + " " + capital;
    };
  }
}
