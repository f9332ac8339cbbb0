package dealfacts.mention.party;

import java.util.Set;

/**
 * A word of the language of deals that is part of no name. Names stand between cues, and the roles
 * of the cues on both sides say how likely a name is there.
 *
 * @param roles as bits by their ordinals: they are asked for at every character
 */
record Cue(String word, int roles) {

  /** What a cue says about its neighbours. */
  enum Role {
    /** 收购, 减持: a name stands left as its subject, another right as its object. */
    DEAL,
    /** 完成, 获得: the name on the left gets a round where a round or money follows. */
    ROUND_VERB,
    /** 领投, 跟投: the name on the left invests. */
    INVEST,
    /** 买单, 按比例跟进: the name on the left pays, in everyday words. */
    GIVE,
    /** 公告, 表示: the name on the left says so. */
    SAY,
    /** 获悉, 消息, 讯: the name on the left reports. */
    REPORT,
    /** 持有, 所持: a holder left, a company right. */
    HOLD,
    /** 由, 向, 从, 与: a name stands right of it. */
    TO,
    /** 和, 及, 以及: names stand on both sides. */
    LINK,
    /** 董事长, 创始人: a company left, a person right. */
    TITLE,
    /** 子公司, 股东, 投资方: a name right, perhaps its owner left. */
    RELATION,
    /** 近日, 拟, 已: between a subject and its verb. */
    ADVERB,
    /** 股权, 股份: the company left of it. */
    STAKE,
    /** 等, 先生: right behind a name. */
    TAIL,
    /** 公司, 多家机构: stands for a party without naming it. */
    GENERIC,
    /** Only a border. */
    PLAIN
  }

  static Cue of(String word, Set<Role> roles) {
    return new Cue(word, bits(roles.toArray(Role[]::new)));
  }

  static int bits(Role... roles) {
    int bits = 0;
    for (Role role : roles) {
      bits |= 1 << role.ordinal();
    }
    return bits;
  }

  boolean is(Role role) {
    return (roles & 1 << role.ordinal()) != 0;
  }

  boolean isAny(Role... others) {
    return isAny(bits(others));
  }

  boolean isAny(int bits) {
    return (roles & bits) != 0;
  }
}
