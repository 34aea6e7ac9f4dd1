"""Addresses and handles as outlets are called by them: `alalam.ir`, `@TankerTrace`."""

from __future__ import annotations

import re

_TLD = (
    "com|org|net|info|news|tv|press|online|media|co|io|me|live|app|ir|iq|il|uk|lb|sy|jo|ps|de|fr|at|ch|tr|sa|ae|qa|kw|eg|"
    "ly|tn|ma|dz|ru|ua|by|ge|am|az|kz|af|pk|in|cn|jp|kr|eu|us|ca|au|es|it|nl|be|pl|se|no|dk|fi|cd|ml|ng|ke|za|br|mx|"
    "cz|rs|ba|hr|gr|cy|ee|lv|lt|vn|th|id|ph|my|lk|np|mm|ve|co|ar|cl|pe|kg|tj|tm|uz|mn|md|ro|bg|hu|sk|si|mk|al|me|xk|pt|ie|is|bo|ec|py|uy|gt|hn|ni|cr|pa|cu|do|ht|jm|tt|gy|sr|sn|ci|gh|"
    "cm|td|ne|bf|bj|tg|gn|gm|sl|lr|gw|mr|et|er|so|dj|sd|ss|ug|tz|rw|bi|mz|zm|zw|mw|ao|na|bw|ls|sz|mg|mu|om|bh|ye|bd|bt|mv|kh|la|sg|bn|tl|pg|nz|fj|hk|mo|tw|kp|va|mt|lu|li|mc|bz|ag|lc|vc|pw|ki|nr|sb|vu|ws|sc|cv|gq|ga|cg|cf|km|fo|gl|aw|cw|pf|nc|re|gp|mq|gf|to|tk|ck|nu|gu|mp|mh|bb|gd|dm|kn|bs|bm|ky|sx|ai|gi|ad|sm|wf|yt|su|cat|example|today|agency|world|network|africa|asia|blog|site|gov|int|edu|fm|radio|report|news"
)


DOMAIN = re.compile(rf"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:{_TLD})(?:/[\w./%-]*)?", re.IGNORECASE)


# `kloop.kg/news` behind a comma, as the MLA Handbook has addresses (9th edition, 5.95)
BARE_ADDRESS = re.compile(
    rf"(?:(?<=[,.:]\s)|(?<=[(<]))(?:[\w-]+\.)+(?:{_TLD})/[^\s<>”“\",;)\]]*", re.IGNORECASE
)


# `@TankerTrace`, `@harbourwatch@mastodon.social`
HANDLE = re.compile(r"@\w[\w.]*(?:@[\w-]+(?:\.[\w-]+)+)?")
