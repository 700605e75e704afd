package org.guildmark.assessment.site;

/** What a room is fitted for. */
public enum RoomKind {
    /** 标准教室. */
    STANDARD_CLASSROOM,
    /** 计算机机房. */
    COMPUTER_ROOM,
    /** 实训场地. */
    WORKSHOP,
    /** 模拟操作室. */
    SIMULATION_ROOM,
    /** 评审室. */
    REVIEW_ROOM
}
