package org.guildmark.gateway;

/** Every problem that the gateway itself can answer with. The name is the stable {@code code}. */
enum Refusal {
    MALFORMED_REQUEST(
            400,
            "Malformed request",
            "请求格式不正确",
            "The request line or its framing headers are not acceptable.",
            "请求行或分帧标头不可接受。"),
    PATH_NOT_NORMAL(
            400,
            "Path is not in normal form",
            "路径不规范",
            "Send the path without empty, dot or semicolon segments and without encoded separators.",
            "路径中不得含空段、点段、分号或编码的分隔符。"),
    INVALID_TOKEN(
            401,
            "Token not accepted",
            "令牌无效",
            "The bearer token is malformed, expired, or not meant for this platform.",
            "令牌格式错误、已过期或并非签发给本平台。"),
    ROUTE_UNKNOWN(
            404, "No such route", "无此路由", "Nothing is served under this path; see /openapi.", "此路径无服务，参见 /openapi。"),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "方法不允许", null, null),
    PAYLOAD_TOO_LARGE(413, "Request body too large", "请求体过大", "The body exceeds what is passed on.", "请求体超出上限。"),
    EXPECTATION_FAILED(417, "Expectation failed", "期望无法满足", "Only 100-continue is understood.", "仅支持 100-continue。"),
    RATE_LIMITED(429, "Too many requests", "请求过多", "Slow down and try again after the given time.", "请放慢并在指定时间后重试。"),
    INTERNAL_ERROR(500, "Internal error", "内部错误", null, null),
    WEBSOCKET_NOT_SUPPORTED(501, "WebSocket not supported", "不支持 WebSocket", null, null),
    BACKEND_UNREACHABLE(
            502,
            "Service unreachable",
            "服务不可达",
            "The service behind this route did not answer properly; try again shortly.",
            "此路由的服务未能正常应答，请稍后重试。"),
    BACKEND_UNAVAILABLE(
            503,
            "Service temporarily unavailable",
            "服务暂不可用",
            "The service behind this route is overloaded or recovering; try again after the given time.",
            "此路由的服务过载或正在恢复，请在指定时间后重试。"),
    IDENTITY_UNAVAILABLE(
            503,
            "Tokens cannot be checked at present",
            "暂时无法校验令牌",
            "The identity provider does not answer; requests without a token are still served.",
            "身份服务无应答；不带令牌的请求仍可使用。"),
    BACKEND_TIMEOUT(
            504,
            "Service did not answer in time",
            "服务应答超时",
            "Whether the request took effect is not known.",
            "请求是否已生效尚不可知。"),
    HTTP_VERSION_NOT_SUPPORTED(505, "HTTP version not supported", "不支持的 HTTP 版本", "Use HTTP/1.1.", "请使用 HTTP/1.1。");

    private final int status;
    private final String title;
    private final String titleZh;
    private final String detail;
    private final String detailZh;

    Refusal(int status, String title, String titleZh, String detail, String detailZh) {
        this.status = status;
        this.title = title;
        this.titleZh = titleZh;
        this.detail = detail;
        this.detailZh = detailZh;
    }

    int status() {
        return status;
    }

    String title(boolean chinese) {
        return chinese ? titleZh : title;
    }

    /** May be null: the title says all. */
    String detail(boolean chinese) {
        return chinese ? detailZh : detail;
    }
}
