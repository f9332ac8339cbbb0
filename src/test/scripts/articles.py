#!/usr/bin/env python3
"""articles.py N FILE: writes N small articles as JSONL, always the same ones. A third tells a deal."""
import json
import random
import sys

NAMES = '云杉 白桦 青禾 南屏 启明 远航 星河 晨光 海岳 锦程 长风 天衡 北辰 松涛 金穗 和风'.split()
KINDS = '科技 股份 医药 电子 集团 材料 能源 汽车'.split()
DEALS = [
    '{a}宣布完成{n}亿元{r}轮融资，由{b}领投，{c}跟投。',
    '{a}公告，拟以{n}亿元收购{b}{p}%股权，交易完成后{b}将成为其控股子公司。',
    '{a}披露，公司已累计回购股份{n}万股，占总股本的{p}%。',
    '{a}中标{b}{n}亿元的设备采购项目。',
]
NEWS = [
    '{a}今日召开年度大会，{n}名员工参加，公司介绍了新一年的计划。',
    '{a}三季度营业收入{n}亿元，同比增长{p}%，净利润有所下降。',
    '业内人士认为，随着需求恢复，{a}所在的行业有望在明年企稳。',
    '{a}与{b}的产品在展会上亮相，吸引了不少观众驻足。',
    '记者在现场看到，{a}的生产线正在满负荷运转，工人三班倒。',
]


def main():
    count, path = int(sys.argv[1]), sys.argv[2]
    rng = random.Random(7)

    def sentence(forms):
        a, b, c = (rng.choice(NAMES) + rng.choice(NAMES) + rng.choice(KINDS) for _ in range(3))
        return rng.choice(forms).format(
            a=a, b=b, c=c, n=rng.randint(1, 99), p=rng.randint(1, 60), r=rng.choice('ABC'))

    with open(path, 'w', encoding='utf-8', newline='\n') as out:
        for i in range(count):
            told = [sentence(NEWS) for _ in range(rng.randint(6, 16))]
            if i % 3 == 0:
                told.insert(rng.randint(0, 2), sentence(DEALS))
            out.write(json.dumps({
                'id': f'{i:08d}', 'title': f'第{i}条', 'text': '\n'.join(told),
                'published_at': f'2024-{i % 12 + 1:02d}-{i % 28 + 1:02d}'}, ensure_ascii=False) + '\n')


main()
