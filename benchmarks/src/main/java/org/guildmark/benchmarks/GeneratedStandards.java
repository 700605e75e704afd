package org.guildmark.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guildmark.devstack.Checkout;

/**
 * Standards with invented statements, published as people publish: a small sample is imported under a key of its own, an
 * editor replaces the tree of its draft, submits it, and a reviewer publishes it.
 */
final class GeneratedStandards {

    private static final Path SAMPLE = Path.of("samples/standards/small-greenhouse-1x-skill-levels.txt");
    private static final int CONTENTS_OF_A_FUNCTION = 5;
    private static final int STATEMENTS_OF_A_CONTENT = 10;
    /** Two at once get in each other's way (409) now and then: InnoDB locks the gap in which a new standard's key will be. */
    private static final int PUBLISHERS = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform;
    private int count;

    /** Words of which the statements are made. A word is drawn the oftener, the further in front it stands. */
    enum Words {
        TWO_CHARACTERS("检查 记录 设备 温度 材料 清洁 调整 安装 工具 流程 质量 安全 数据 客户 订单 库存 包装 运输 标签 图纸 零件 阀门 电源 线路"
                + " 压力 水泵 土壤 种子 肥料 灌溉 修剪 采收 病害 通风 遮阳 车架 刹车 链条 轮胎 打磨 焊接 涂层 测量 校准 登记 汇总"
                + " 沟通 接待 引导 报价 合同 退换 投诉 统计 预算 培训 考核 演示 翻译 备份 权限 排班 盘点 消毒 巡视 急救"),
        FOUR_CHARACTERS("操作规程 质量标准 安全生产 设备维护 数据分析 客户需求 库存管理 成本核算 应急处置 故障排查 现场管理 工艺流程 产品展示"
                + " 订单处理 售后服务 环境监测 水肥管理 病虫防治 温度控制 湿度控制 光照强度 基质配制 育苗移栽 车辆检修 链条润滑 轮组校正"
                + " 刹车调试 零件更换 釉面检验 器型识别 窑炉温度 包装防护 茶叶储存 冲泡演示 茶席布置 礼仪规范 前台接待 客房预订 会议服务"
                + " 行李寄存 菜单推荐 账目核对 培训计划 考核评价 技术指导 风险评估 节能减排 废物分类 档案归档 合同审核"),
        LATIN("Excel ERP PLC CAD SQL CRM App WMS Python Photoshop POS RFID LED API SOP KPI HTML Modbus GIS CNC");

        private final List<String> words;

        Words(String words) {
            this.words = List.of(words.split(" "));
        }

        String draw(Random random) {
            // The share of a rank falls roughly with the rank, as in any text.
            double position = Math.pow(words.size() + 1, random.nextDouble());
            return words.get((int) position - 1);
        }
    }

    GeneratedStandards(Platform platform) {
        this.platform = platform;
    }

    int count() {
        return count;
    }

    /** Publishes standards of that many statements until there are as many in all; answers how many there are. */
    int publish(int statements, int perStandard) {
        count = (statements + perStandard - 1) / perStandard;
        ExecutorService publishers = Executors.newFixedThreadPool(PUBLISHERS);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                int number = i;
                ends.add(publishers.submit(() -> publishOne(number, perStandard)));
            }
            for (int i = 0; i < count; i++) {
                ends.get(i).get();
                if ((i + 1) % 20 == 0) {
                    System.out.printf("  %d of %d standards are published%n", i + 1, count);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new BenchmarkException(
                    "A standard was not published: " + e.getCause().getMessage(), e.getCause());
        } finally {
            publishers.shutdownNow();
        }
        return count * perStandard;
    }

    private void publishOne(int number, int statements) {
        publish("generated-%03d".formatted(number), statements, number);
    }

    /** Publishes one standard of that many statements; answers the id of its edition. */
    String publish(String key, int statements, long seed) {
        CatalogClient catalog = platform.catalog();
        String draft = catalog.importAndAwait(Checkout.root().resolve(SAMPLE), key)
                .path("draftId")
                .asText();
        Api.Answer sample = catalog.content(draft);
        ObjectNode content = sample.body().deepCopy();
        ((ObjectNode) content.path("profile").path("title")).put("zh", "虚构职业" + seed);
        content.set("tree", tree(content.path("levels"), statements, new Random(seed)));
        catalog.replaceContent(draft, new Api.Answer(content, sample.etag()));
        return catalog.publish(draft).path("id").asText();
    }

    private static ArrayNode tree(JsonNode levels, int statements, Random random) {
        ArrayNode functions = JSON.createArrayNode();
        int left = statements;
        for (int f = 1; left > 0; f++) {
            String level = levels.get(f % levels.size()).path("code").asText();
            ObjectNode function = node("FUNCTION", Integer.toString(f), level, random);
            functions.add(function);
            for (int c = 1; c <= CONTENTS_OF_A_FUNCTION && left > 0; c++) {
                ObjectNode content = node("CONTENT", f + "." + c, level, random);
                function.withArray("children").add(content);
                for (int s = 1; s <= STATEMENTS_OF_A_CONTENT && left > 0; s++, left--) {
                    content.withArray("statements")
                            .addObject()
                            .put("kind", s % 2 == 0 ? "KNOWLEDGE" : "SKILL")
                            .put("code", f + "." + c + "." + s)
                            .put("text", sentence(random));
                }
            }
        }
        return functions;
    }

    private static ObjectNode node(String kind, String code, String level, Random random) {
        ObjectNode node =
                JSON.createObjectNode().put("kind", kind).put("code", code).put("level", level);
        node.putObject("title").put("zh", Words.FOUR_CHARACTERS.draw(random) + Words.TWO_CHARACTERS.draw(random));
        node.put("optional", false);
        node.putArray("tracks");
        node.putArray("children");
        node.putArray("statements");
        return node;
    }

    private static String sentence(Random random) {
        StringBuilder text = new StringBuilder("能按照")
                .append(Words.FOUR_CHARACTERS.draw(random))
                .append("的要求完成")
                .append(Words.TWO_CHARACTERS.draw(random))
                .append("与")
                .append(Words.TWO_CHARACTERS.draw(random));
        if (random.nextInt(4) == 0) {
            text.append("，会用 ")
                    .append(Words.LATIN.draw(random))
                    .append(" 处理")
                    .append(Words.TWO_CHARACTERS.draw(random));
        }
        return text.append("，并就")
                .append(Words.FOUR_CHARACTERS.draw(random))
                .append("提出改进")
                .append(Words.TWO_CHARACTERS.draw(random))
                .append("的办法")
                .toString();
    }
}
